// What the schema of a kind says about a document: runs the compiled validator over a plain copy of the tree and turns
// its errors into reports on nodes, one for every fact. What is not known before deployment gives none.
import { NEWEST_SCHEMA_MINOR } from "../data/kubernetesApis.js";
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
import { documentTitle } from "./words.js";

export type { SchemaFix, SchemaKeyword, SchemaReport } from "./report.js";

/** What a manifest is checked against beside the schemas that come with Stowage. */
export interface ManifestSchemas {
  /** The schema that the workspace has for it, which counts before ours. */
  readonly custom: JsonSchema | undefined;
  /** The minor of the Kubernetes that it is for. */
  readonly minor: number;
}

/** `text` is the text that the document was read from: messages and fixes repeat numbers as they are written. */
export function schemaReports(
  doc: Doc,
  kind: KindId,
  load: SchemaLoader,
  text: string,
  { custom, minor }: ManifestSchemas = NEWEST,
): readonly SchemaReport[] {
  const id = schemaIdOf(kind, doc.root);
  const input = { root: doc.root, prefix: [], kind, text };
  if (custom !== undefined) return schemaFindings(input, { schema: custom });
  if (id === undefined) return [];
  if (id === kind) return schemaFindings({ ...formOf(doc.root, kind), kind, text }, load(id));
  const known = kept.get(doc);
  const isPatch = doc.root.partial;
  if (known?.id === id && known.minor === minor && known.isPatch === isPatch) return known.reports;
  const reports = schemaFindings(minor < NEWEST_SCHEMA_MINOR ? { ...input, minor } : input, load(id));
  kept.set(doc, { id, minor, isPatch, reports });
  return reports;
}

const NEWEST: ManifestSchemas = { custom: undefined, minor: Number.POSITIVE_INFINITY };

/** Of a file with many documents an edit changes one. */
const kept = new WeakMap<
  Doc,
  {
    readonly id: SchemaId;
    readonly minor: number;
    readonly isPatch: boolean;
    readonly reports: readonly SchemaReport[];
  }
>();

/** What a document is checked against: the whole schema, but for a bare list, which is the value of one of its keys. */
export interface SchemaInput extends Pick<Checked, "root" | "prefix"> {
  readonly kind: KindId;
  readonly text: string;
  /** Of the Kubernetes that a manifest is for, where that is not the newest. */
  readonly minor?: number;
}

export function schemaFindings(input: SchemaInput, compiled: CompiledSchema): readonly SchemaReport[] {
  const checked: Checked = { ...input, schema: compiled.schema };
  const faults = faultsOf(checked, compiled, input.minor);
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

function faultsOf(checked: Checked, { schema, validate }: CompiledSchema, minor: number | undefined): readonly Fault[] {
  if (validate === undefined) return structuralFaults(schema, checked.root, minor);
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
    case "newer":
      return [newerReport(fault, checked)];
    case "type":
      return [typeReport(fault, checked)];
    case "enum":
    case "const":
      return enumReport(fault, checked);
    default:
      return [valueReport(fault, checked)];
  }
}

function newerReport({ error, node }: Fault, checked: Checked): SchemaReport {
  const { since, field } = error.params;
  return {
    rule: "k8s/field-newer-than-cluster",
    messageKey: "newer",
    keyword: "value",
    severity: "warning",
    message: `"${field}" of ${documentTitle(checked)} objects came with Kubernetes 1.${since}, and this cluster is 1.${checked.minor}: it refuses or drops it. Remove it, or upgrade the cluster first.`,
    node,
    fixes: [],
    related: [],
  };
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
