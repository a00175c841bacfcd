// Reads the type declarations of an SDK client: interfaces, closed sets of texts, tagged unions, and the documentation of
// each. These files are written by a machine in one regular form, so lines are enough; a line in another form is an error.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {{ text: string, deprecated?: string }} Documentation
 * @typedef {{ name: string, optional: boolean, type: string, documentation: Documentation }} Member
 * @typedef {{ documentation: Documentation, members: Member[] }} Structure
 * @typedef {{ documentation: Documentation, values: { value: string, documentation: Documentation }[] }} Enumeration
 * @typedef {{ interfaces: Map<string, Structure>, unions: Map<string, Structure>, enums: Map<string, Enumeration> }} Declarations
 */

/** @returns {Declarations} */
export function readDeclarations(folder) {
  const declarations = { interfaces: new Map(), unions: new Map(), enums: new Map() };
  const files = readdirSync(folder).filter((name) => /^(?:models_\d+|enums)\.d\.ts$/.test(name));
  for (const name of files.sort()) {
    const lines = readFileSync(path.join(folder, name), "utf8").split(/\r?\n/);
    readFile({ name, lines, at: 0 }, declarations);
  }
  return declarations;
}

function readFile(reader, declarations) {
  let comment = [];
  while (reader.at < reader.lines.length) {
    const line = reader.lines[reader.at];
    if (/^\s*\/\*\*/.test(line)) {
      comment = takeComment(reader);
      continue;
    }
    reader.at++;
    const documentation = documentationOf(comment);
    comment = [];
    const [, form, name] =
      /^export (interface|declare const|declare namespace) (\w+)\b.* \{$|^export \{\};$/.exec(line) ?? [];
    if (form === "interface") declarations.interfaces.set(name, { documentation, members: takeMembers(reader, "") });
    else if (form === "declare const") declarations.enums.set(name, { documentation, values: takeValues(reader) });
    else if (form === "declare namespace") declarations.unions.set(name, { documentation, members: takeUnion(reader) });
    else if (!/^(?:import type .*;|export type \w+ = .*;|export \{\};)?$/.test(line)) fail(reader, line);
    // What a union means as a whole stands before its type, which comes before its namespace.
    const union = /^export type (\w+) = \1\.\w+Member \|/.exec(line)?.[1];
    if (union !== undefined) declarations.unions.set(union, { documentation, members: [] });
  }
  return declarations;
}

/** The members up to the closing brace that stands behind `indent`. */
function takeMembers(reader, indent) {
  const members = [];
  takeBlock(reader, `${indent}}`, (line, documentation) => {
    const found = /^\s+(\$?\w+)(\?)?: (.+?)(?: \| undefined)?;$/.exec(line);
    if (found === null) fail(reader, line);
    const [, name, mark, type] = found;
    members.push({ name, optional: mark === "?", type, documentation });
  });
  return members;
}

function takeValues(reader) {
  const values = [];
  takeBlock(reader, "};", (line, documentation) => {
    const value = /^\s+readonly \w+: "([^"]*)";$/.exec(line)?.[1];
    if (value === undefined) fail(reader, line);
    values.push({ value, documentation });
  });
  return values;
}

/** One member for each `…Member` interface of the namespace; helpers for unknown members and visitors are left out. */
function takeUnion(reader) {
  const members = [];
  takeBlock(reader, "}", (line, documentation) => {
    const name = /^ {4}interface ([$\w]+)(?:<\w+>)? \{$/.exec(line)?.[1];
    if (name === undefined) fail(reader, line);
    if (!name.endsWith("Member") || name === "$UnknownMember") return takeBlock(reader, "    }", () => {});
    const [member] = takeMembers(reader, "    ").filter((one) => one.type !== "never");
    const own = member.documentation.text === "" ? documentation : member.documentation;
    members.push({ ...member, documentation: own });
  });
  return members;
}

function takeBlock(reader, end, each) {
  let comment = [];
  while (reader.lines[reader.at] !== end) {
    const line = reader.lines[reader.at];
    if (line === undefined) fail(reader, end);
    if (/^\s*\/\*\*/.test(line)) {
      comment = takeComment(reader);
      continue;
    }
    reader.at++;
    each(line, documentationOf(comment));
    comment = [];
  }
  reader.at++;
}

function takeComment(reader) {
  const start = reader.at;
  while (!reader.lines[reader.at].includes("*/")) reader.at++;
  return reader.lines.slice(start, ++reader.at).map((line) =>
    line
      .replace(/^\s*\/?\*+\/?\s?/, "")
      .replace(/\s*\*\/\s*$/, "")
      .trimEnd(),
  );
}

/** Only at the start of a line is `@word` a tag; in the prose it is a character like any other. */
function documentationOf(comment) {
  const text = [];
  let deprecated;
  for (const line of comment) {
    const [, tag, rest] = /^@(public|internal|see|enum|deprecated)\b\s*(.*)$/.exec(line) ?? [];
    if (tag === "deprecated") deprecated = rest;
    else if (tag === undefined) text.push(line);
  }
  const documentation = { text: text.join("\n").trim() };
  return deprecated === undefined ? documentation : { ...documentation, deprecated };
}

function fail({ name, at }, line) {
  throw new Error(`${name}:${at}: cannot read this line of the declarations: ${line}`);
}
