// Brings a kind's compiled schema and its documentation, and the chunks of schemas of Kubernetes, which stand beside the
// bundles; each is read when it is first asked for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { KindId } from "../core/kinds/kinds.js";
import type { DocsLoader, SchemaDocs } from "../core/schema/describe.js";
import type { JsonSchema, SchemaLoader } from "../core/schema/schema.js";

export const loadSchema: SchemaLoader = (kind) => require(join(__dirname, "schemas", `${kind}.js`));

const loaded = new Map<KindId, SchemaDocs | undefined>();

export const loadDocs: DocsLoader = (kind) => {
  if (!loaded.has(kind)) loaded.set(kind, readJson(join(__dirname, "docs", `${kind}.docs.json`)));
  return loaded.get(kind);
};

const chunks = new Map<string, JsonSchema | undefined>();

/** The schemas of some kinds of Kubernetes objects, as `kubernetesApis.ts` names them. */
export function loadChunk(chunk: string): JsonSchema | undefined {
  if (!chunks.has(chunk)) chunks.set(chunk, readJson(join(__dirname, "schemas", "k8s", `${chunk}.schema.json`)));
  return chunks.get(chunk);
}

const chunkDocs = new Map<string, SchemaDocs | undefined>();

/** What several chunks share is kept once: a chunk names the others that it needs. */
export function loadChunkDocs(chunk: string): SchemaDocs | undefined {
  if (!chunkDocs.has(chunk)) {
    const own = readChunkDocs(chunk);
    const all = [...(own?.also ?? []).map(readChunkDocs), own].map((docs) => docs?.definitions);
    chunkDocs.set(chunk, own && { notice: own.notice, definitions: Object.assign({}, ...all) });
  }
  return chunkDocs.get(chunk);
}

type ChunkDocs = SchemaDocs & { readonly also?: readonly string[] };

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
