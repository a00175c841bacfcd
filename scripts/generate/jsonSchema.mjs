// Makes a JSON Schema (draft-07) and its documentation out of declarations, one root structure at a time, and lays the
// hand-written overlay over them. The schema holds constraints only; every text goes into the documentation.
import { toMarkdown } from "./markdown.mjs";

const NOTICE =
  "Descriptions: Copyright Amazon.com, Inc. or its affiliates, from @aws-sdk/client-ecs, Apache License 2.0; reformatted.";

/**
 * @param {import("./declarations.mjs").Declarations} declarations
 * @returns {{ schema: object, docs: object }}
 */
export function makeSchema(declarations, root, overlay) {
  const work = { declarations, overlay, definitions: {}, docs: {} };
  define(root, work);
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $ref: `#/definitions/${root}`,
    definitions: work.definitions,
  };
  return { schema, docs: { notice: NOTICE, definitions: work.docs } };
}

/** Throws when the overlay names something that is not there: it is out of date then. */
export function checkOverlay({ interfaces, unions, enums }, overlay) {
  for (const [name, { required = {}, optional = {}, notes = {}, properties = {} }] of Object.entries(
    overlay.definitions,
  )) {
    const known = new Map((interfaces.get(name) ?? unions.get(name))?.members.map((member) => [member.name, member]));
    for (const key of Object.keys({ ...required, ...optional, ...notes, ...properties }))
      if (!known.has(key)) throw new Error(`The overlay names ${name}.${key}, which the model does not have.`);
    for (const key of Object.keys(required))
      if (!known.get(key).optional)
        throw new Error(`The overlay demands ${name}.${key}, which the model demands itself.`);
    for (const key of Object.keys(optional))
      if (known.get(key).optional)
        throw new Error(`The overlay frees ${name}.${key}, which the model does not demand.`);
  }
  for (const [name, values] of Object.entries(overlay.firstValues)) {
    const known = enums.get(name)?.values.map(({ value }) => value) ?? [];
    for (const value of values)
      if (!known.includes(value))
        throw new Error(`The overlay names ${name} "${value}", which the model does not have.`);
  }
}

/** The keys of one structure that another does not have. */
export function keysOnlyIn({ interfaces }, output, input) {
  const keys = (name) => interfaces.get(name).members.map((member) => member.name);
  const read = new Set(keys(input));
  return keys(output).filter((key) => !read.has(key));
}

function define(name, work) {
  if (work.definitions[name] !== undefined) return;
  work.definitions[name] = {};
  const { interfaces, unions, enums } = work.declarations;
  if (interfaces.has(name)) work.definitions[name] = structure(name, interfaces.get(name), work);
  else if (unions.has(name)) work.definitions[name] = union(name, unions.get(name), work);
  else if (enums.has(name)) work.definitions[name] = enumeration(name, enums.get(name), work);
  else throw new Error(`The declarations hold nothing called ${name}.`);
}

function structure(name, { documentation, members }, work) {
  const { required = {}, optional = {}, notes = {} } = work.overlay.definitions[name] ?? {};
  document(name, documentation, members, work);
  const demanded = members
    .filter((member) => (!member.optional && optional[member.name] === undefined) || always(required[member.name]))
    .map((member) => member.name);
  const schema = { type: "object", properties: properties(name, members, work), additionalProperties: false };
  if (demanded.length > 0) schema.required = demanded;
  const alternatives = Object.entries(required).filter(([, one]) => one.unless !== undefined);
  if (alternatives.length > 0)
    schema.allOf = alternatives.map(([key, { unless }]) => ({
      if: { not: { required: [unless] } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: [key] },
    }));
  const missing = missingNotes({ ...required, ...notes });
  return missing === undefined ? schema : { ...schema, "x-missing": missing };
}

/** Exactly one of the members. The same as `oneOf` with an object for each, with errors that can be read. */
function union(name, { documentation, members }, work) {
  document(name, documentation, members, work);
  const schema = { type: "object", properties: properties(name, members, work), additionalProperties: false };
  return { ...schema, minProperties: 1, maxProperties: 1 };
}

function enumeration(name, { documentation, values }, work) {
  const first = work.overlay.firstValues[name] ?? [];
  const rest = values.map(({ value }) => value).filter((value) => !first.includes(value));
  const texts = values.flatMap((one) => (one.documentation.text === "" ? [] : [[one.value, markdown(one)]]));
  if (documentation.text !== "" || texts.length > 0)
    work.docs[name] = { text: toMarkdown(documentation.text), values: Object.fromEntries(texts) };
  return { type: "string", enum: [...first, ...rest] };
}

function properties(name, members, work) {
  const constraints = work.overlay.definitions[name]?.properties ?? {};
  return Object.fromEntries(
    members.map((member) => {
      const { examples: _examples, ...own } = constraints[member.name] ?? {};
      return [member.name, { ...typeSchema(member.type, work), ...own }];
    }),
  );
}

function typeSchema(type, work) {
  if (type === "string" || type === "boolean") return { type };
  if (type === "number") return { type: "integer" };
  if (type === "__DocumentType") return {};
  if (type.endsWith("[]")) return { type: "array", items: typeSchema(type.slice(0, -2), work) };
  const record = /^Record<string, (\w+)>$/.exec(type)?.[1];
  if (record !== undefined) return { type: "object", additionalProperties: typeSchema(record, work) };
  define(type, work);
  return { $ref: `#/definitions/${type}` };
}

function always(demand) {
  return demand !== undefined && demand.unless === undefined;
}

/** What the messages say beside "is missing": kept in the schema, since it is about the constraint. */
function missingNotes(keys) {
  const notes = Object.entries(keys).map(([key, { unless: _unless, ...note }]) => [
    key,
    { severity: "error", ...note },
  ]);
  return notes.length === 0 ? undefined : Object.fromEntries(notes);
}

function document(name, documentation, members, work) {
  const constraints = work.overlay.definitions[name]?.properties ?? {};
  const docs = { text: toMarkdown(documentation.text), properties: {}, deprecated: {}, examples: {} };
  for (const member of members) {
    if (member.documentation.text === "") throw new Error(`${name}.${member.name} has no documentation.`);
    docs.properties[member.name] = markdown(member);
    if (member.documentation.deprecated !== undefined) docs.deprecated[member.name] = member.documentation.deprecated;
    const examples = constraints[member.name]?.examples;
    if (examples !== undefined) docs.examples[member.name] = examples;
  }
  work.docs[name] = Object.fromEntries(
    Object.entries(docs).filter(([, value]) => typeof value === "string" || Object.keys(value).length > 0),
  );
}

function markdown({ documentation }) {
  return toMarkdown(documentation.text);
}
