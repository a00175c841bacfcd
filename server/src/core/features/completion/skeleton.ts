// What is written behind a key that was chosen: the brackets, quotes and lists that the schema asks for, the keys that such an
// object always has, and the usual values, with places at which the user goes on.
import { WITH_KEYS } from "../../data/beginnings.js";
import { usualValues } from "../../data/usualValues.js";
import { alternatives, type JsonSchema, type Resolved, resolve } from "../../schema/schema.js";
import { choice, constant, list, object, pattern, type Template, typed } from "./template.js";

/** `owner`: the name of the object in the API and its key, as in `HealthCheck.interval`. */
export function skeletonOf(root: JsonSchema, property: Resolved, owner: string): Template {
  const known = made.get(root) ?? new Map<string, Template>();
  made.set(root, known);
  const template = known.get(owner) ?? build(root, property, owner, 0);
  known.set(owner, template);
  return template;
}

/** An item of a list. */
export function itemSkeleton(root: JsonSchema, item: Resolved, owner: string): Template {
  return build(root, item, owner, 1);
}

/** They depend on nothing but the schema. */
const made = new WeakMap<JsonSchema, Map<string, Template>>();

const MOST_CHOICES = 16;
const DEEPEST = 4;

function build(root: JsonSchema, { schema, definition }: Resolved, owner: string, depth: number): Template {
  const given = usualValues(owner);
  const first = given?.values[0];
  if (first !== undefined) return given?.quoted === true ? quoted(first) : usual(first, schema);
  const form = given?.forms[0]?.form;
  if (form !== undefined && given?.onlyOffered !== true) return pattern(form);
  if (schema.enum !== undefined && schema.enum.length <= MOST_CHOICES) return choice(schema.enum as string[]);
  if (schema.type === "boolean") return choice([true, false]);
  if (isScalar(schema.default)) return usual(schema.default, schema);
  if (schema.type === "integer" || schema.type === "number") return number(schema.minimum ?? 0);
  if (schema.type === "array") return schema.items === undefined ? list() : ofItems(root, schema.items, owner, depth);
  const [shape] = alternatives(root, schema);
  if (shape?.properties !== undefined) return ofKeys(root, shape, definition ?? "", depth);
  if (schema.type === "object") return object([]);
  return given?.quoted === true ? quoted("") : typed();
}

function ofItems(root: JsonSchema, items: JsonSchema, owner: string, depth: number): Template {
  const item = build(root, resolve(root, items), `${owner}[]`, depth + 1);
  return list(item);
}

function ofKeys(root: JsonSchema, shape: JsonSchema, definition: string, depth: number): Template {
  const { properties = {}, required = [] } = shape;
  const always = WITH_KEYS[definition] ?? [...required, ...Object.keys(shape["x-missing"] ?? {})];
  const keys = [...new Set(always)].filter((key) => properties[key] !== undefined);
  if (depth >= DEEPEST) return object([]);
  return object(
    keys.map((key) => {
      const property = resolve(root, properties[key] as JsonSchema);
      return [key, build(root, property, `${definition}.${key}`, depth + 1)] as const;
    }),
  );
}

function isScalar(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== "object";
}

/** A value that is suggested, and that the user can write over. */
function usual(value: unknown, { type }: JsonSchema): Template {
  if (typeof value === "boolean") return choice([value, !value]);
  if (typeof value === "string" && type !== "array") return typed(value);
  return typeof value === "number" ? number(value) : constant(value);
}

/** A text that another person may write over with a number. */
function quoted(value: unknown): Template {
  return { ...typed(String(value)), quoted: true };
}

function number(value: number): Template {
  return { type: "bare", stop: { suggested: String(value) } };
}
