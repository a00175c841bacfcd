// A value of the wrong type: says which one is wanted, and offers the same value in that type where it surely or probably
// means the same.
import type { Value } from "../edit/editor.js";
import type { Node } from "../parse/doc.js";
import { asValue, mapAsList } from "./conversions.js";
import type { Checked, Fault, SchemaFix, SchemaReport } from "./report.js";
import { type JsonSchema, resolve } from "./schema.js";
import { actual, either, expected, subject } from "./words.js";

export function typeReport({ node, schema }: Fault, checked: Checked): SchemaReport {
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  const change = types.map((type) => changeTo(type, node, schema, checked)).find((one) => one !== undefined);
  const wanted = expected(checked.schema, schema, node.type === "number");
  const advice = change?.advice === undefined ? "" : ` ${change.advice}`;
  return {
    rule: "schema/type",
    messageKey: "type",
    keyword: "type",
    severity: "error",
    message: `${subject(node, checked)} must be ${wanted} here, not ${actual(node, checked.text)}.${advice}`,
    node,
    fixes: change?.fixes ?? [],
    related: [],
  };
}

interface Change {
  readonly advice?: string;
  readonly fixes: readonly SchemaFix[];
}

function changeTo(type: string, node: Node, schema: JsonSchema, checked: Checked): Change | undefined {
  switch (type) {
    case "integer":
    case "number":
      return toNumber(node, type);
    case "boolean":
      return toBoolean(node);
    case "string":
      return toText(node, schema, checked.text);
    case "array":
      return toList(node, schema, checked);
    default:
      return undefined;
  }
}

function toNumber(node: Node, type: "integer" | "number"): Change | undefined {
  if (node.type !== "string") return undefined;
  const text = node.value as string;
  const pattern = type === "integer" ? /^-?(?:0|[1-9]\d*)$/ : /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
  if (pattern.test(text) && Number.isSafeInteger(Math.trunc(Number(text))))
    return { advice: "Remove the quotes.", fixes: [setTo(node, Number(text), true)] };
  return /^\s*[\d.]+\s*[a-z]+\s*$/i.test(text)
    ? { advice: "Write the number alone, without unit and quotes.", fixes: [] }
    : undefined;
}

function toBoolean(node: Node): Change | undefined {
  if (node.type === "string") {
    const word = (node.value as string).trim().toLowerCase();
    if (word === "true" || word === "false")
      return { advice: "Remove the quotes.", fixes: [setTo(node, word === "true", true)] };
    if (word === "yes" || word === "no") return { fixes: [setTo(node, word === "yes", false)] };
  }
  if (node.value === 0 || node.value === 1) return { fixes: [setTo(node, node.value === 1, false)] };
  return undefined;
}

/** The text is what stands there, letter for letter: `1.10` is not the same as `1.1`. */
function toText(node: Node, schema: JsonSchema, text: string): Change | undefined {
  if (node.type !== "number" && node.type !== "boolean") return undefined;
  if (schema.enum !== undefined) return toMember(node, schema.enum);
  return { advice: "Put it in quotes.", fixes: [setTo(node, text.slice(node.start, node.end), true)] };
}

/** Of a closed set: what switches on and off, where the set has words for that; quotes alone would not do. */
function toMember(node: Node, allowed: readonly unknown[]): Change {
  const words = allowed.filter((value) => typeof value === "string");
  const word = words.find((one) => one.toUpperCase() === (node.value === true ? "ENABLED" : "DISABLED"));
  const advice = words.length <= MOST_LISTED ? `Use ${either(words.map((one) => JSON.stringify(one)))}.` : undefined;
  const fixes = typeof node.value === "boolean" && word !== undefined ? [setTo(node, word, false)] : [];
  return { ...(advice === undefined ? {} : { advice }), fixes };
}

const MOST_LISTED = 8;

function toList(node: Node, schema: JsonSchema, checked: Checked): Change | undefined {
  const items = resolve(checked.schema, schema.items ?? {}).schema;
  const pairs = mapAsList(node, items);
  if (pairs !== undefined) {
    const [first, second] = pairs.keys;
    const edit: SchemaFix["edit"] = (editor) => editor.set(node, pairs.value);
    const title = `Change to a list of ${first}s and values`;
    return { advice: `Write { "${first}": …, "${second}": … } for each.`, fixes: [{ title, safe: false, edit }] };
  }
  const value = asValue(node);
  if (value === undefined || value === "" || !isOfType(value, items.type) || isStrange(node, items)) return undefined;
  const safe = typeof value === "string" && /^\S+$/.test(value) && (items.enum?.includes(value) ?? true);
  const title = typeof value === "object" ? "Put it in a list" : `Change to [${JSON.stringify(value)}]`;
  const edit: SchemaFix["edit"] = (editor) => editor.set(node, [value]);
  return { advice: "Put it in a list.", fixes: [{ title, safe, edit }] };
}

/** An object none of whose keys an item has is no item. */
function isStrange(node: Node, { properties }: JsonSchema): boolean {
  if (node.type !== "object" || properties === undefined) return false;
  return !node.properties.some(({ name }) => name in properties);
}

function isOfType(value: Value, type: JsonSchema["type"]): boolean {
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function setTo(node: Node, value: Value, safe: boolean): SchemaFix {
  return { title: `Change to ${JSON.stringify(value)}`, safe, edit: (editor) => editor.set(node, value) };
}
