// Reads a type as the declarations of kubernetes-models write it into a schema: texts, numbers, lists, maps, closed sets and
// references. A form that does not occur today is an error.

/** @typedef {{ code: string, position: number, file: string, own: Map<string, string> }} Reader */

/** The members of an interface up to its closing brace, which is passed. */
export function readMembers(reader) {
  const members = [];
  while (!skip(reader, "}")) {
    const text = readComment(reader);
    const key = take(reader, /(?:"([^"]+)"|(\w+))/y);
    const required = !skip(reader, "?");
    expect(reader, ":");
    members.push({ key: key[1] ?? key[2], schema: readType(reader), required, text });
    expect(reader, ";");
  }
  return members;
}

export function readType(reader) {
  const choices = [];
  do choices.push(readOne(reader));
  while (skip(reader, "|"));
  if (choices.length === 1) return choices[0];
  const values = choices.flatMap((choice) => choice.enum ?? []);
  if (values.length === choices.length) return { type: choices[0].type, enum: values };
  const types = choices.flatMap((choice) => choice.type);
  if (types.some((type) => type === undefined)) fail(reader);
  return { type: types };
}

function readOne(reader) {
  if (skip(reader, "{")) return readObject(reader);
  const text = tryTake(reader, /"((?:[^"\\]|\\.)*)"/y);
  if (text !== null) return { type: "string", enum: [JSON.parse(`"${text[1]}"`)] };
  const number = tryTake(reader, /\d+/y);
  if (number !== null) return { type: "integer", enum: [Number(number[0])] };
  const name = take(reader, /\w+/y)[0];
  if (name === "Array") {
    expect(reader, "<");
    const items = readType(reader);
    expect(reader, ">");
    return { type: "array", items };
  }
  if (PLAIN[name] !== undefined) return PLAIN[name];
  if (!name.startsWith("I")) fail(reader);
  return { $ref: reader.own.get(name.slice(1)) ?? name.slice(1) };
}

const PLAIN = {
  string: { type: "string" },
  number: { type: "integer" },
  boolean: { type: "boolean" },
  any: {},
  unknown: {},
  null: { type: "null" },
};

/** A map, an object without a name, or `{}` for anything. */
function readObject(reader) {
  if (skip(reader, "}")) return {};
  if (!skip(reader, "[key: string]:")) return inlineObject(readMembers(reader));
  const additionalProperties = readType(reader);
  expect(reader, ";");
  expect(reader, "}");
  return { type: "object", additionalProperties };
}

function inlineObject(members) {
  const required = members.filter((member) => member.required).map(({ key }) => key);
  return {
    type: "object",
    properties: Object.fromEntries(members.map(({ key, schema }) => [key, schema])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

function readComment(reader) {
  const found = tryTake(reader, /\/\*\*\n([\s\S]*?)\*\//y);
  return (found?.[1] ?? "").replace(/^ *\* ?/gm, "").trim();
}

function tryTake(reader, pattern) {
  const blank = /\s*/y;
  blank.lastIndex = reader.position;
  blank.exec(reader.code);
  pattern.lastIndex = blank.lastIndex;
  const found = pattern.exec(reader.code);
  if (found !== null) reader.position = pattern.lastIndex;
  return found;
}

function take(reader, pattern) {
  return tryTake(reader, pattern) ?? fail(reader);
}

function skip(reader, mark) {
  return tryTake(reader, new RegExp(mark.replace(/[[\]{}|?]/g, "\\$&"), "y")) !== null;
}

function expect(reader, mark) {
  if (!skip(reader, mark)) fail(reader);
}

function fail({ code, position, file }) {
  throw new Error(`${file}: cannot read this: ${code.slice(position, position + 80)}`);
}
