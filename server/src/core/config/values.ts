// Reads plain data (a parsed `.stowage.json`, the editor's settings) by the shapes of the table: what is valid is used, what
// is not is left out. It says nothing about what is wrong; that is checked on the tree, where it has a place.
import type { ConfigValues } from "./config.js";
import { globProblem } from "./globs.js";
import type { Setting } from "./settings.js";
import type { Field, MapShape, Shape, TextShape } from "./shape.js";

/** `settings`: those that may stand there. A key with a dot stands in an object of its own. */
export function readValues(data: unknown, settings: readonly Setting[]): ConfigValues {
  const entries = settings.flatMap(({ key, shape }) => {
    const at = key
      .split(".")
      .reduce<unknown>((object, step) => (isRecord(object) ? own(object, step) : undefined), data);
    const value = read(shape, at);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries) as ConfigValues;
}

/** Whether a text is what its place asks for. */
export function isGoodText(holds: TextShape["holds"], text: string): boolean {
  if (holds === "path") return isPath(text);
  if (holds === "words") return text.trim() !== "";
  return holds === "glob" ? globProblem(text) === undefined : isPointer(text);
}

/** A path of a file; of which folder it is relative to its setting speaks. */
export function isPath(text: string): boolean {
  return text.trim() !== "" && !text.endsWith("/");
}

/** A JSON pointer (RFC 6901); the empty one is the whole document. */
export function isPointer(text: string): boolean {
  return text === "" || /^(?:\/(?:[^~/]|~[01])*)+$/.test(text);
}

/** Undefined: not there, or not usable. */
function read(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case "choice":
      return shape.choices.some((choice) => choice.value === value) ? value : undefined;
    case "switch":
      return typeof value === "boolean" ? value : undefined;
    case "number":
      return typeof value === "number" && value >= shape.least && value <= (shape.most ?? value) ? value : undefined;
    case "text":
      return typeof value === "string" && isGoodText(shape.holds, value) ? value : undefined;
    case "list": {
      if (!Array.isArray(value)) return shape.orOne ? one(read(shape.of, value)) : undefined;
      const items = value.map((item) => read(shape.of, item)).filter((item) => item !== undefined);
      return items.length === 0 && shape.atLeastOne ? undefined : items;
    }
    case "map":
      return isRecord(value) ? readMap(value, shape.keys, shape.to) : undefined;
    case "object":
      return isRecord(value) ? readObject(value, shape.fields) : undefined;
  }
}

function one(value: unknown): readonly unknown[] | undefined {
  return value === undefined ? undefined : [value];
}

function readMap(record: Record<string, unknown>, keys: MapShape["keys"], to: Shape): unknown {
  const entries = Object.entries(record).map(([key, value]) => [key, read(to, value)] as const);
  return Object.fromEntries(
    entries.filter(([key, value]) => value !== undefined && (keys !== "glob" || globProblem(key) === undefined)),
  );
}

/** All or nothing: an override that lost its pointers would speak of the whole file. */
function readObject(record: Record<string, unknown>, fields: readonly Field[]): unknown {
  const entries: [string, unknown][] = [];
  for (const { key, shape, required } of fields) {
    const given = own(record, key) ?? undefined;
    const value = given === undefined ? undefined : read(shape, given);
    if (value === undefined && (required || given !== undefined)) return undefined;
    if (value !== undefined) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
