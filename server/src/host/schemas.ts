// Brings a kind's compiled schema and its documentation, which stand beside the bundles; each is read when it is first asked
// for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { KindId } from "../core/kinds/kinds.js";
import type { DocsLoader, SchemaDocs } from "../core/schema/describe.js";
import type { SchemaLoader } from "../core/schema/schema.js";

export const loadSchema: SchemaLoader = (kind) => require(join(__dirname, "schemas", `${kind}.js`));

const loaded = new Map<KindId, SchemaDocs | undefined>();

export const loadDocs: DocsLoader = (kind) => {
  if (!loaded.has(kind)) loaded.set(kind, readDocs(join(__dirname, "docs", `${kind}.docs.json`)));
  return loaded.get(kind);
};

/** Undefined where there is none, or an installation is damaged: a hover without a text is better than none. */
function readDocs(file: string): SchemaDocs | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as SchemaDocs;
  } catch {
    return undefined;
  }
}
