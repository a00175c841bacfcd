// Brings the schemas that the build made, for scripts that run the analysis from the sources.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const load = createRequire(path.resolve("package.json"));
const made = new Map();

/** As `SchemaLoader` of the core wants it. */
export function loadSchema(id) {
  if (!made.has(id)) made.set(id, read(id));
  return made.get(id);
}

function read(id) {
  const [, chunk, definition] = /^k8s\/(.+)#(.+)$/.exec(id) ?? [];
  if (chunk === undefined) return load(`./schemas/generated/${id}.js`);
  const schema = JSON.parse(readFileSync(`schemas/generated/k8s/${chunk}.schema.json`, "utf8"));
  return { schema: { ...schema, $ref: `#/definitions/${definition}` } };
}
