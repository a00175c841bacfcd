// Brings a kind's compiled schema and its documentation, and the chunks of schemas of Kubernetes, which stand beside the
// bundles; each is read when it is first asked for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefinitionDocs, DocsLoader, SchemaDocs } from "../core/schema/describe.js";
import type { CompiledSchema, JsonSchema, SchemaId, SchemaLoader } from "../core/schema/schema.js";

export const loadSchema: SchemaLoader = (id) => {
  const part = partOf(id);
  return part === undefined ? require(join(__dirname, "schemas", `${id}.js`)) : definitionIn(id, part);
};

const loaded = new Map<SchemaId, SchemaDocs | undefined>();

export const loadDocs: DocsLoader = (id) => {
  const part = partOf(id);
  if (part !== undefined) return loadChunkDocs(part.chunk);
  if (!loaded.has(id)) loaded.set(id, readJson(join(__dirname, "docs", `${id}.docs.json`)));
  return loaded.get(id);
};

function partOf(id: SchemaId): { chunk: string; definition: string } | undefined {
  const [, chunk, definition] = /^k8s\/(.+)#(.+)$/.exec(id) ?? [];
  return chunk === undefined || definition === undefined ? undefined : { chunk, definition };
}

const definitions = new Map<SchemaId, CompiledSchema>();

/** One object for each definition: what is worked out of a schema is remembered by it. */
function definitionIn(id: SchemaId, { chunk, definition }: { chunk: string; definition: string }): CompiledSchema {
  let found = definitions.get(id);
  if (found === undefined) {
    const part = loadChunk(chunk);
    found = { schema: part === undefined ? {} : { ...part, $ref: `#/definitions/${definition}` } };
    definitions.set(id, found);
  }
  return found;
}

const chunks = new Map<string, JsonSchema | undefined>();

/** The schemas of some kinds of Kubernetes objects, as `kubernetesApis.ts` names them. */
export function loadChunk(chunk: string): JsonSchema | undefined {
  if (!chunks.has(chunk)) chunks.set(chunk, readJson(join(__dirname, "schemas", "k8s", `${chunk}.schema.json`)));
  return chunks.get(chunk);
}

const chunkDocs = new Map<string, SchemaDocs | undefined>();

/** What several chunks share is kept once: a chunk names the others that it needs. */
export function loadChunkDocs(chunk: string): SchemaDocs | undefined {
  if (!chunkDocs.has(chunk)) chunkDocs.set(chunk, joinedDocs(readChunkDocs(chunk)));
  return chunkDocs.get(chunk);
}

function joinedDocs(own: ChunkDocs | undefined): SchemaDocs | undefined {
  if (own === undefined) return undefined;
  const parts = [...(own.also ?? []).map(readChunkDocs), own].map((docs) => docs?.definitions);
  const all: Record<string, ChunkDefinitionDocs> = Object.assign({}, ...parts);
  const whole = Object.entries(all).map(([name, docs]) => [name, wholeDocs(docs, all)]);
  return { notice: own.notice, definitions: Object.fromEntries(whole) };
}

/** What is deprecated in one version of a type may not be in another. */
function wholeDocs(docs: ChunkDefinitionDocs, all: Readonly<Record<string, ChunkDefinitionDocs>>): DefinitionDocs {
  const newer = docs.like === undefined ? undefined : all[docs.like];
  if (newer === undefined) return { ...docs, text: docs.text ?? "" };
  const { text = newer.text ?? "", values = newer.values, deprecated } = docs;
  return {
    text,
    properties: { ...newer.properties, ...docs.properties },
    ...(values === undefined ? {} : { values }),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
}

interface ChunkDocs {
  readonly notice: string;
  readonly also?: readonly string[];
  readonly definitions: Readonly<Record<string, ChunkDefinitionDocs>>;
}

/** `like`: the newer version of the type, whose texts hold where there are none. */
type ChunkDefinitionDocs = Partial<DefinitionDocs> & { readonly like?: string };

const readOnce = new Map<string, ChunkDocs | undefined>();

function readChunkDocs(chunk: string): ChunkDocs | undefined {
  if (!readOnce.has(chunk)) readOnce.set(chunk, readJson(join(__dirname, "docs", "k8s", `${chunk}.docs.json`)));
  return readOnce.get(chunk);
}

/** Undefined where there is none, or an installation is damaged: a hover without a text is better than none. */
function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return undefined;
  }
}
