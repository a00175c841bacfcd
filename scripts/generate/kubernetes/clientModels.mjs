// Reads the models of @kubernetes/client-node as text: one class a file, its attributes as a JSON list, its documentation in
// the declarations beside it. Packages that only give data are never run. A type in another form is an error.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * `schema` refers to other models with `#/definitions/NAME`.
 * @typedef {{ key: string, schema: object, required: boolean, text: string }} Property
 * @typedef {{ text: string, properties: Property[] }} Model
 */

/**
 * The models that were made from the specification of one release; the package also holds older ones.
 * @returns {Map<string, Model>}
 */
export function readClientModels(folder, release) {
  const models = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".js"))) {
    const code = readFileSync(path.join(folder, file), "utf8");
    if (!code.includes(`OpenAPI spec version: ${release}\n`)) continue;
    const name = file.slice(0, -3);
    const attributes = /\.attributeTypeMap = (\[[\s\S]*?\n\]);/.exec(code)?.[1];
    if (attributes === undefined) continue;
    models.set(name, modelOf(name, JSON.parse(attributes), readFileSync(path.join(folder, `${name}.d.ts`), "utf8")));
  }
  return models;
}

function modelOf(name, attributes, declaration) {
  const [, comment = "", body] = new RegExp(`${COMMENT}export declare class ${name} \\{([\\s\\S]*?)\\n\\}`).exec(
    declaration,
  );
  const texts = new Map();
  for (const [, text, key, mark] of body.matchAll(new RegExp(`${COMMENT} {4}'([^']+)'(\\?)?: `, "g")))
    texts.set(key, { text: plain(text ?? ""), required: mark === undefined });
  const properties = attributes.map(({ name: own, baseName, type, format }) => {
    const found = texts.get(own);
    if (found === undefined) throw new Error(`${name}.${own} is not declared.`);
    return { key: baseName, schema: schemaOf(type, format, `${name}.${own}`), ...found };
  });
  return { text: plain(comment), properties };
}

const COMMENT = "(?: *\\/\\*\\*\\n((?: *\\*(?!\\/).*\\n)+) *\\*\\/\\n)?";

function plain(comment) {
  return comment
    .replace(/^ *\* ?/gm, "")
    .replace(/\\(?=['"])/g, "")
    .trim();
}

function schemaOf(type, format, place) {
  const list = /^Array<(.+)>$/.exec(type)?.[1];
  if (list !== undefined) return { type: "array", items: schemaOf(list, format, place) };
  const map = /^\{ \[key: string\]: (.+); \}$/.exec(type)?.[1];
  if (map !== undefined) return { type: "object", additionalProperties: schemaOf(map, format, place) };
  if (PLAIN[type] !== undefined) return PLAIN[type](format);
  if (!/^[A-Z]\w+$/.test(type)) throw new Error(`${place} has the type ${type}, which is not known here.`);
  return { $ref: `#/definitions/${type}` };
}

const PLAIN = {
  string: (format) => (format === "" ? { type: "string" } : { type: "string", format }),
  boolean: () => ({ type: "boolean" }),
  number: (format) => (format === "double" ? { type: "number" } : { type: "integer", format: format || "int32" }),
  any: () => ({}),
  Date: () => ({ type: "string", format: "date-time" }),
  V1MicroTime: () => ({ type: "string", format: "date-time" }),
  IntOrString: () => ({ type: ["integer", "string"], format: "int-or-string" }),
};
