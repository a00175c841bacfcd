// Reads the declarations of the packages of kubernetes-models as text: one interface or alias a file, known under one long
// name from everywhere. They say what the official client leaves out: closed sets of values and quantities.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readMembers, readType } from "./typescriptTypes.mjs";

/**
 * An interface has `properties`, an alias a `schema`; references name other declarations by their long names.
 * `group` and `version` are those of the folder, empty for what belongs to no API group.
 * @typedef {{ file: string, folder: string, name: string, text: string, parents: string[],
 *   properties?: import("./clientModels.mjs").Property[], schema?: object }} Declaration
 * @returns {Map<string, Declaration>}
 */
export function readTypescriptModels(folders) {
  const declarations = new Map();
  for (const folder of folders) {
    for (const file of declarationFiles(folder)) {
      const { longName, ...declaration } = readDeclaration(readFileSync(path.join(folder, file), "utf8"), file);
      declarations.set(longName, { ...declaration, file: path.join(folder, file) });
    }
  }
  return declarations;
}

function declarationFiles(folder) {
  const files = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll(path.sep, "/"));
  return files
    .filter((name) => name.endsWith(".d.ts") && !/(^|\/)(index\.d\.ts|_schemas\/|runtime\/)/.test(name))
    .sort();
}

const HEAD = /(?:\/\*\*\n((?: \*(?!\/).*\n)+) \*\/\n)?export (interface|type) I(\w+)(?: extends ([\w, ]+))? (=|\{)/;

function readDeclaration(code, file) {
  const head = HEAD.exec(code);
  const longName = /^export type \{ I\w+ as I(\w+),/m.exec(code)?.[1];
  if (head === null || longName === undefined) throw new Error(`${file} cannot be read.`);
  const [opening, comment = "", form, name, parents = ""] = head;
  const at = { code, position: head.index + opening.length, file, own: new Map([[name, longName]]) };
  const read = form === "type" ? { schema: readType(at) } : { properties: readMembers(at) };
  return {
    longName,
    folder: path.posix.dirname(file),
    name,
    text: comment.replace(/^ \* ?/gm, "").trim(),
    parents: parents
      .split(", ")
      .filter((parent) => parent.startsWith("I"))
      .map((parent) => parent.slice(1)),
    ...read,
  };
}
