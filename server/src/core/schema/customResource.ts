// The schema in a CustomResourceDefinition of the workspace, as the other schemas are: read, never turned into code. What it
// says in Kubernetes' own keywords is put in those of JSON Schema; a pattern is not checked, since it is written for another
// engine of expressions.
import { member, type Node } from "../parse/doc.js";
import { plainValue } from "./plainValue.js";
import type { JsonSchema } from "./schema.js";

/** `schema`: what stands under `openAPIV3Schema`. Undefined when there is none that can be used. */
export function customResourceSchema(schema: Node | undefined): JsonSchema | undefined {
  if (schema?.type !== "object") return undefined;
  const converted = convert(plainValue(schema), 0);
  return {
    ...converted,
    properties: {
      ...converted.properties,
      apiVersion: { type: "string" },
      kind: { type: "string" },
      metadata: { type: "object" },
    },
  };
}

/** The node of the schema of a version in a CustomResourceDefinition, in its present form or the former one. */
export function schemaNodeOf(spec: Node | undefined, version: Node | undefined): Node | undefined {
  const own = member(member(version, "schema"), "openAPIV3Schema");
  return own ?? member(member(spec, "validation"), "openAPIV3Schema");
}

/** Deeper than any real one; a hostile text may nest without end. */
const MOST_DEPTH = 60;

function convert(given: unknown, depth: number): JsonSchema {
  if (!isRecord(given) || depth > MOST_DEPTH) return {};
  const schema: Record<string, unknown> = {};
  for (const key of COPIED) if (isOfForm(key, given[key])) schema[key] = given[key];
  if (given["x-kubernetes-int-or-string"] === true) schema.type = ["integer", "string"];
  if (isRecord(given.items)) schema.items = convert(given.items, depth + 1);
  for (const key of ["allOf", "anyOf", "oneOf"])
    if (Array.isArray(given[key])) schema[key] = given[key].map((one) => convert(one, depth + 1));
  if (isRecord(given.additionalProperties))
    schema.additionalProperties = convert(given.additionalProperties, depth + 1);
  if (isRecord(given.properties)) {
    const entries = Object.entries(given.properties).map(([key, value]) => [key, convert(value, depth + 1)] as const);
    schema.properties = Object.fromEntries(entries);
  }
  if (isClosed(given)) schema.additionalProperties = false;
  return schema as JsonSchema;
}

/** Keys that a structural schema does not name are dropped when such an object is stored, and refused by kubectl. */
function isClosed(given: Readonly<Record<string, unknown>>): boolean {
  if (given["x-kubernetes-preserve-unknown-fields"] === true || given["x-kubernetes-embedded-resource"] === true)
    return false;
  return isRecord(given.properties) && given.type === "object" && given.additionalProperties === undefined;
}

const COPIED = [
  "type",
  "enum",
  "required",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "format",
  "description",
  "default",
];

const NUMBERS = /^(?:min|max)/;

function isOfForm(key: string, value: unknown): boolean {
  if (NUMBERS.test(key)) return typeof value === "number";
  if (key === "type") return typeof value === "string" && TYPES.has(value);
  if (key === "enum") return Array.isArray(value);
  if (key === "required") return Array.isArray(value) && value.every((one) => typeof one === "string");
  if (key === "default") return value !== undefined;
  return typeof value === "string" && value !== "";
}

const TYPES: ReadonlySet<string> = new Set(["object", "array", "string", "number", "integer", "boolean"]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
