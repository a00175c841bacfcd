// Checks a tree against a schema directly, without compiling it: for schemas that are too many to compile (Kubernetes), or
// that come from the workspace (custom resources), from which no code is ever made. Speaks of the same faults as the
// compiled validators, in the same words; a test compares the two.
import { kubernetesScalar } from "../base/yamlScalars.js";
import { FIELD_REMOVED, FIELD_SINCE } from "../data/kubernetesFieldVersions.js";
import { type Node, pathOf, rawMember } from "../parse/doc.js";
import { isKnown } from "../parse/placeholders.js";
import type { Fault } from "./report.js";
import { type JsonSchema, type Resolved, resolve, type SchemaError } from "./schema.js";

/**
 * `minor`: of the Kubernetes that the document is for, where that is not the one that the schema describes. A field that it
 * does not have yet is a fault with the keyword `newer`.
 */
export function structuralFaults(root: JsonSchema, node: Node, minor?: number): readonly Fault[] {
  const walk: Walk = { root, minor, top: pathOf(node).length, faults: [], depth: 0 };
  visit(node, root, walk);
  return walk.faults;
}

interface Walk {
  readonly root: JsonSchema;
  readonly minor: number | undefined;
  /** The length of the path to the node that the schema describes. */
  readonly top: number;
  readonly faults: Fault[];
  depth: number;
}

/** Schemas may be recursive, and texts hostile. */
const MOST_DEPTH = 200;

function visit(node: Node, given: JsonSchema, walk: Walk): void {
  if (node.type === "null" || !isCheckable(node) || walk.depth > MOST_DEPTH) return;
  const { schema, definition } = given.$ref === undefined ? unnamed(given) : resolve(walk.root, given);
  if (!hasType(node, schema.type)) {
    add(walk, node, schema, "type", {});
    return;
  }
  walk.depth++;
  if (schema.enum !== undefined && !schema.enum.includes(node.value))
    add(walk, node, schema, "enum", { allowedValues: schema.enum });
  if (node.type === "object") {
    object(node, schema, definition, walk);
    if (walk.minor !== undefined && definition !== undefined) versions(node, schema, definition, walk);
  } else if (node.type === "array") list(node, schema, walk);
  else if (node.type === "number") number(node, schema, walk);
  else if (node.type === "string") text(node, schema, walk);
  combined(node, schema, walk);
  walk.depth--;
}

/** What is filled in later is of any type, or of the one that is wanted. */
function isCheckable(node: Node): boolean {
  if (node.type === "unknown" || node.type === "missing") return false;
  return node.type !== "string" || isKnown(node);
}

function hasType(node: Node, type: JsonSchema["type"]): boolean {
  if (type === undefined) return true;
  if (typeof type !== "string") return type.some((one) => hasType(node, one));
  if (type === "integer" && node.type === "number") return Number.isInteger(node.value);
  return node.type === type || isReadAs(node, type);
}

/** Kubernetes reads `yes` as true and `1_000` as a number, where the tree has texts. */
function isReadAs(node: Node, type: string): boolean {
  if (node.type !== "string" || node.style !== "plain") return false;
  const read = kubernetesScalar(node.value as string);
  return read === "boolean" ? type === "boolean" : read === "number" && (type === "integer" || type === "number");
}

function object(node: Node, schema: JsonSchema, definition: string | undefined, walk: Walk): void {
  const { properties, additionalProperties, required } = schema;
  if (required !== undefined && !node.partial)
    for (const key of required) {
      const value = rawMember(node, key);
      if (value === undefined || value.type === "null") add(walk, node, schema, "required", { missingProperty: key });
    }
  for (const { name, value } of node.properties) {
    if (rawMember(node, name) !== value) continue; // A later key of the same name counts instead.
    const own = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (own !== undefined) visit(value, own, walk);
    else if (
      additionalProperties === false &&
      !isOfOldVersion(definition, name, walk.minor ?? Number.POSITIVE_INFINITY)
    )
      add(walk, node, schema, "additionalProperties", { additionalProperty: name });
    else if (typeof additionalProperties === "object") visit(value, additionalProperties, walk);
  }
  const { maxProperties, minProperties } = schema;
  if (minProperties !== undefined && !node.partial && node.properties.length < minProperties)
    add(walk, node, schema, "minProperties", { limit: minProperties });
  if (maxProperties !== undefined && node.properties.length > maxProperties)
    add(walk, node, schema, "maxProperties", { limit: maxProperties });
}

/** What the Kubernetes that the document is for does not have yet. */
function versions(node: Node, schema: JsonSchema, definition: string, walk: Walk): void {
  const minor = walk.minor as number;
  for (const { name, key } of node.properties) {
    const since = FIELD_SINCE[`${definition}.${name}`];
    if (since !== undefined && since > minor) add(walk, key, schema, "newer", { since, field: name });
  }
}

/** Whether the Kubernetes that the document is for has a field that the newest one has no longer. */
function isOfOldVersion(definition: string | undefined, name: string, minor: number): boolean {
  const [since, removed] = FIELD_REMOVED[`${definition}.${name}`] ?? [];
  return since !== undefined && removed !== undefined && since <= minor && minor < removed;
}

function unnamed(schema: JsonSchema): Resolved {
  return { schema, definition: undefined };
}

function list(node: Node, schema: JsonSchema, walk: Walk): void {
  const { items, maxItems, minItems } = schema;
  if (items !== undefined) for (const item of node.items) visit(item, items, walk);
  if (maxItems !== undefined && node.items.length > maxItems) add(walk, node, schema, "maxItems", { limit: maxItems });
  if (minItems !== undefined && !node.partial && node.items.length < minItems)
    add(walk, node, schema, "minItems", { limit: minItems });
}

function number(node: Node, schema: JsonSchema, walk: Walk): void {
  const value = node.value as number;
  if (schema.minimum !== undefined && value < schema.minimum)
    add(walk, node, schema, "minimum", { limit: schema.minimum });
  if (schema.maximum !== undefined && value > schema.maximum)
    add(walk, node, schema, "maximum", { limit: schema.maximum });
}

function text(node: Node, schema: JsonSchema, walk: Walk): void {
  const { length } = node.value as string;
  if (schema.maxLength !== undefined && length > schema.maxLength)
    add(walk, node, schema, "maxLength", { limit: schema.maxLength });
  if (schema.minLength !== undefined && length < schema.minLength)
    add(walk, node, schema, "minLength", { limit: schema.minLength });
}

function combined(node: Node, schema: JsonSchema, walk: Walk): void {
  for (const part of schema.allOf ?? []) visit(node, part, walk);
  if (schema.anyOf !== undefined && !schema.anyOf.some((one) => accepts(node, one, walk)))
    add(walk, node, schema, "anyOf", {});
  if (schema.oneOf !== undefined && schema.oneOf.filter((one) => accepts(node, one, walk)).length !== 1)
    add(walk, node, schema, "oneOf", {});
}

function accepts(node: Node, schema: JsonSchema, { root, top, depth }: Walk): boolean {
  const inner: Walk = { root, minor: undefined, top, faults: [], depth };
  visit(node, schema, inner);
  return inner.faults.length === 0;
}

function add(walk: Walk, node: Node, schema: JsonSchema, keyword: string, params: SchemaError["params"]): void {
  const path = pathOf(node).slice(walk.top);
  walk.faults.push({ error: { keyword, instancePath: "", schemaPath: "", params }, node, schema, path });
}
