// What the schema of a kind says about a document: runs the compiled validator over a plain copy of the tree and turns
// its errors into reports on nodes, one for every fact. What is not known before deployment gives none.
import type { KindId } from "../kinds/kinds.js";
import { type Doc, type Node, nodeAt, rawMember } from "../parse/doc.js";
import { isKnown } from "../parse/placeholders.js";
import { enumReport } from "./enum.js";
import { plainValue } from "./plainValue.js";
import type { Checked, Fault, SchemaReport } from "./report.js";
import { requiredReports } from "./required.js";
import {
  type CompiledSchema,
  type JsonSchema,
  type SchemaError,
  type SchemaId,
  type SchemaLoader,
  schemaAt,
} from "./schema.js";
import { schemaIdOf } from "./schemaId.js";
import { isShellText } from "./shell.js";
import { structuralFaults } from "./structural.js";
import { typeReport } from "./type.js";
import { withoutUnions } from "./unions.js";
import { unknownKeyReports } from "./unknownKey.js";
import { valueReport } from "./value.js";

export type { SchemaFix, SchemaKeyword, SchemaReport } from "./report.js";

/**
 * `text` is the text that the document was read from: messages and fixes repeat numbers as they are written. `custom`: the
 * schema that the workspace has for it, which counts before ours.
 */
export function schemaReports(
  doc: Doc,
  kind: KindId,
  load: SchemaLoader,
  text: string,
  custom?: JsonSchema,
): readonly SchemaReport[] {
  const id = schemaIdOf(kind, doc.root);
  if (custom !== undefined) return schemaFindings({ root: doc.root, prefix: [], kind, text }, { schema: custom });
  if (id === undefined) return [];
  if (id === kind) return schemaFindings({ ...formOf(doc.root, kind), kind, text }, load(id));
  const known = kept.get(doc);
  if (known?.id === id) return known.reports;
  const reports = schemaFindings({ root: doc.root, prefix: [], kind, text }, load(id));
  kept.set(doc, { id, reports });
  return reports;
}

/** Of a file with many documents an edit changes one. */
const kept = new WeakMap<Doc, { readonly id: SchemaId; readonly reports: readonly SchemaReport[] }>();

/** What a document is checked against: the whole schema, but for a bare list, which is the value of one of its keys. */
export interface SchemaInput extends Pick<Checked, "root" | "prefix"> {
  readonly kind: KindId;
  readonly text: string;
}

export function schemaFindings(input: SchemaInput, compiled: CompiledSchema): readonly SchemaReport[] {
  const checked: Checked = { ...input, schema: compiled.schema };
  const faults = faultsOf(checked, compiled);
  if (faults.length === 0) return [];
  const wrongTypes = new Set(faults.filter(({ error }) => error.keyword === "type").map(({ node }) => node));
  const kept = faults.filter(({ error, node }) => error.keyword === "type" || !wrongTypes.has(node));
  const unknownKeys = unknownKeyReports(kept, checked);
  return [
    ...unknownKeys.reports,
    ...requiredReports(kept, unknownKeys.meant, checked),
    ...kept.flatMap((fault) => singleReport(fault, checked)),
  ];
}

function faultsOf(checked: Checked, { schema, validate }: CompiledSchema): readonly Fault[] {
  if (validate === undefined) return structuralFaults(schema, checked.root);
  const whole = checked.prefix.reduceRight<unknown>((value, key) => ({ [key]: value }), plainValue(checked.root));
  return withoutUnions(validate(whole).flatMap((error) => faultOf(error, checked)));
}

/** What of a document the schema of its kind describes: not a wrapper; and of a bare list the value of one key. */
export function formOf(root: Node, kind: KindId): Pick<Checked, "root" | "prefix"> {
  if (kind !== "ecs.taskDefinition") return { root, prefix: [] };
  if (root.type === "array") return { root, prefix: ["containerDefinitions"] };
  const inner = rawMember(root, "taskDefinition");
  const isWrapped = inner?.type === "object" && rawMember(root, "containerDefinitions") === undefined;
  return { root: isWrapped ? inner : root, prefix: [] };
}

function faultOf(error: SchemaError, checked: Checked): Fault[] {
  const { node, path } = locate(error.instancePath, checked);
  if (node === undefined || node.type === "null") return [];
  if (!isKnown(node) && !isShellText(node)) return [];
  if (node.partial && NEEDS_ALL.has(error.keyword)) return [];
  const schema = schemaAt(checked.schema, path)?.schema;
  return schema === undefined ? [] : [{ error, node, schema, path }];
}

/** Keywords that speak of what is not there; templates may add it to a partial node. */
const NEEDS_ALL: ReadonlySet<string> = new Set(["required", "minItems", "minProperties", "anyOf", "oneOf"]);

function singleReport(fault: Fault, checked: Checked): SchemaReport[] {
  switch (fault.error.keyword) {
    case "required":
    case "additionalProperties":
    case "if":
      return [];
    case "type":
      return [typeReport(fault, checked)];
    case "enum":
    case "const":
      return enumReport(fault, checked);
    default:
      return [valueReport(fault, checked)];
  }
}

/** The node that a pointer of the validator means, with its path from the top of the kind. */
function locate(pointer: string, { root, prefix }: Checked): { node: Node | undefined; path: (string | number)[] } {
  const path: (string | number)[] = [...prefix];
  let node: Node | undefined = root;
  for (const step of pointer.split("/").slice(1 + prefix.length)) {
    const isList: boolean = node?.type === "array";
    path.push(isList ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~"));
    node = node === undefined ? undefined : nodeAt(node, path.slice(-1));
  }
  return { node, path };
}
