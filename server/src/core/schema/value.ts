// A value of the right type that is too long, too short, too many, out of its range or of the wrong form.
import type { Node } from "../parse/doc.js";
import type { Checked, Fault, SchemaReport } from "./report.js";
import { alternatives, type JsonSchema } from "./schema.js";
import { actual, either, expected, quoted, subject } from "./words.js";

export function valueReport(fault: Fault, checked: Checked): SchemaReport {
  return {
    rule: "schema/value",
    messageKey: "value",
    keyword: "value",
    severity: "error",
    message: `${subject(fault.node, checked)} ${complaint(fault, checked)}.`,
    node: fault.node,
    fixes: [],
    related: [],
  };
}

function complaint({ error, node, schema }: Fault, checked: Checked): string {
  const { limit } = error.params as { limit?: number };
  const keys = Object.keys(schema.properties ?? {}).map(quoted);
  switch (error.keyword) {
    case "minimum":
    case "maximum":
      return `must be ${range(schema)}, not ${node.value}`;
    case "minLength":
      return limit === 1 ? "must not be empty" : `must have at least ${limit} characters`;
    case "maxLength":
      return `has ${String(node.value).length} characters; at most ${limit} ${limit === 1 ? "is" : "are"} allowed`;
    case "minItems":
      return limit === 1 ? "must not be empty" : `needs at least ${limit} entries`;
    case "maxItems":
      return `has ${entries(node)} entries; at most ${limit} ${limit === 1 ? "is" : "are"} allowed`;
    case "minProperties":
      return `needs ${keys.length === 1 ? keys[0] : `one of ${either(keys)}`}`;
    case "maxProperties":
      return `takes only one of ${either(keys)}`;
    case "uniqueItems":
      return "holds the same entry twice";
    case "pattern":
      return `must match ${error.params.pattern}, which ${actual(node, checked.text)} does not`;
    case "anyOf":
    case "oneOf":
      return `must be ${choices(checked.schema, schema)}, not ${actual(node, checked.text)}`;
    default:
      return `is not as it must be (${error.keyword})`;
  }
}

function range(schema: JsonSchema & { readonly minimum?: number; readonly maximum?: number }): string {
  const { minimum, maximum } = schema;
  if (minimum === undefined) return `at most ${maximum}`;
  return maximum === undefined ? `at least ${minimum}` : `between ${minimum} and ${maximum}`;
}

function entries(node: Node): number {
  return node.type === "object" ? node.properties.length : node.items.length;
}

function choices(root: JsonSchema, schema: JsonSchema): string {
  const words = alternatives(root, schema).flatMap((choice) =>
    choice.enum === undefined ? [expected(root, choice, true)] : choice.enum.map((value) => JSON.stringify(value)),
  );
  return either([...new Set(words)].filter((word) => word !== ""));
}
