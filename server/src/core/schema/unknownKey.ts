// Keys that the schema does not know: slips of known ones, known ones in the wrong place, notes, and keys that may be newer
// than the schema.
import { nearest } from "../base/nearest.js";
import { shortened } from "../base/shortened.js";
import {
  CAPACITY_PROVIDER_OUTPUT_KEYS,
  CLUSTER_OUTPUT_KEYS,
  SERVICE_CREATE_KEYS,
  SERVICE_OUTPUT_KEYS,
  SERVICE_UPDATE_KEYS,
  TASK_DEFINITION_OUTPUT_KEYS,
} from "../data/outputKeys.gen.js";
import { type KindId, kindOf } from "../kinds/kinds.js";
import { type Node, rawMember } from "../parse/doc.js";
import { isKnown } from "../parse/placeholders.js";
import { listed, type Stray, straysOf } from "./elsewhere.js";
import type { Checked, Fault, SchemaFix, SchemaReport } from "./report.js";
import { alternatives } from "./schema.js";
import { consequence, place } from "./words.js";

/** Object → the known keys that its unknown ones were meant to be. */
export type Meant = ReadonlyMap<Node, ReadonlySet<string>>;

export function unknownKeyReports(
  faults: readonly Fault[],
  checked: Checked,
): { readonly reports: readonly SchemaReport[]; readonly meant: Meant } {
  const meant = new Map<Node, Set<string>>();
  const notes: Node[] = [];
  const reports: SchemaReport[] = [];
  const strange = new Map<Node, { fault: Fault; keys: Node[] }>();
  const lacking = lackingKeys(faults);
  for (const fault of faults) {
    const key = fault.error.keyword === "additionalProperties" ? keyNode(fault) : undefined;
    if (key === undefined || isPlaceholder(key) || isOutput(fault, String(key.value), checked)) continue;
    if (isNote(key)) {
      notes.push(key);
      continue;
    }
    const taken = meant.get(fault.node) ?? new Set();
    meant.set(fault.node, taken);
    const report = slipReport(fault, key, { taken, lacking, checked });
    if (report !== undefined) reports.push(report);
    else strange.set(fault.node, { fault, keys: [...(strange.get(fault.node)?.keys ?? []), key] });
  }
  for (const { fault, keys } of strange.values())
    reports.push(...strangeReports(fault, keys, { meant, lacking, checked }));
  const [first] = notes.sort((a, b) => a.start - b.start);
  return { reports: first === undefined ? reports : [...reports, noteReport(first, notes, checked)], meant };
}

function keyNode({ error, node }: Fault): Node | undefined {
  const name = error.params.additionalProperty;
  return node.properties.findLast(({ key }) => String(key.value) === name)?.key;
}

/** `$schema` looks like a variable and is none. */
function isPlaceholder(key: Node): boolean {
  return !isKnown(key) && key.value !== "$schema";
}

/** What only the service writes: the rule for read-only keys speaks of it. */
function isOutput({ path }: Fault, key: string, { kind }: Checked): boolean {
  return path.length === 0 && OUTPUT_KEYS[kind]?.has(key) === true;
}

const OUTPUT_KEYS: Partial<Record<KindId, ReadonlySet<string>>> = {
  "ecs.taskDefinition": TASK_DEFINITION_OUTPUT_KEYS,
  "ecs.service": SERVICE_OUTPUT_KEYS,
  "ecs.cluster": CLUSTER_OUTPUT_KEYS,
  "ecs.capacityProvider": CAPACITY_PROVIDER_OUTPUT_KEYS,
};

/** Keys that people add for themselves or for other tools. */
function isNote(key: Node): boolean {
  return /^_|^x-|^\$schema$/.test(String(key.value));
}

/** One report for all of them, on the first: they are there on purpose. */
function noteReport(first: Node, notes: readonly Node[], checked: Checked): SchemaReport {
  const objects = new Set(notes.map((key) => key.parent as Node));
  const all = [...objects].flatMap(({ properties }) => properties.map(({ key }) => key).filter(isNote));
  const what = all.length === 1 ? `The key "${first.value}" is` : `The ${all.length} keys such as "${first.value}" are`;
  const message = `${what} no part of the ${kindOf(checked.kind).title}. ${consequence(checked.kind, "unknown")}`;
  const title = all.length === 1 ? `Remove "${first.value}"` : `Remove all ${all.length} of this sort`;
  const edit: SchemaFix["edit"] = (editor) => {
    for (const key of all) editor.remove(key);
  };
  const common = { rule: "schema/unknown-key", keyword: "unknown-key", severity: "information" } as const;
  return { ...common, messageKey: "note", message, node: first, fixes: [{ title, safe: false, edit }], related: [] };
}

const COMMON = { rule: "schema/unknown-key", keyword: "unknown-key", related: [] } as const;

interface Around {
  readonly taken: Set<string>;
  readonly lacking: Lacking;
  readonly checked: Checked;
}

/**
 * A key that was meant to be a known one; undefined for others. `taken` grows: of two keys that look like one, only the
 * first may become it without a person looking.
 */
function slipReport(fault: Fault, key: Node, { taken, lacking, checked }: Around): SchemaReport | undefined {
  const name = String(key.value);
  const where = place(fault.node, checked);
  const why = consequence(checked.kind, "unknown");
  const known = alternatives(checked.schema, fault.schema).flatMap(({ properties }) => Object.keys(properties ?? {}));
  const near = nearest(name, known);
  if (near !== undefined) {
    const isFree = rawMember(fault.node, near) === undefined && !taken.has(near);
    taken.add(near);
    const message = `Unknown key "${name}" in ${where}. Did you mean "${near}"? ${why}`;
    const fixes = isFree ? [renaming(key, near)] : [removal([key])];
    return { ...COMMON, node: key, messageKey: "near", severity: gravityIn(checked), message, fixes };
  }
  const short = shortened(name, known);
  const whole = short ?? missingInstead(fault, key, known, lacking);
  if (whole === undefined || rawMember(fault.node, whole) !== undefined || taken.has(whole)) return undefined;
  taken.add(whole);
  const lack = short === undefined ? `${where}, which lacks "${whole}"` : where;
  const message = `Unknown key "${name}" in ${lack}. Did you mean "${whole}"? ${why}`;
  const severity = fault.schema["x-missing"]?.[whole]?.severity ?? gravityIn(checked);
  const fixes = [{ ...renaming(key, whole), safe: false }];
  return { ...COMMON, node: key, messageKey: "near", severity, message, fixes };
}

/** The one key that an object lacks, where this is the one that it has too many. */
function missingInstead({ node }: Fault, key: Node, known: readonly string[], lacking: Lacking): string | undefined {
  const [only, ...others] = lacking.get(node) ?? [];
  const strange = node.properties.filter((one) => !known.includes(String(one.key.value)) && !isNote(one.key));
  if (only === undefined || others.length > 0 || strange.length > 1) return undefined;
  return holds(String(key.value), only) ? undefined : only;
}

/** Object → the keys that it must have and has not. */
type Lacking = ReadonlyMap<Node, ReadonlySet<string>>;

function lackingKeys(faults: readonly Fault[]): Lacking {
  const lacking = new Map<Node, Set<string>>();
  for (const { error, node } of faults) {
    if (error.keyword !== "required") continue;
    const keys = lacking.get(node) ?? new Set();
    lacking.set(node, keys.add(String(error.params.missingProperty)));
  }
  return lacking;
}

/** `valueFrom` says more than `value`: it is not meant to be that. */
function holds(longer: string, shorter: string): boolean {
  return longer.length > shorter.length && longer.toLowerCase().startsWith(shorter.toLowerCase());
}

interface Whole {
  readonly meant: Map<Node, Set<string>>;
  readonly lacking: Lacking;
  readonly checked: Checked;
}

/** Keys of one object that are no slips: those of another request, those that belong elsewhere, and unknown ones. */
function strangeReports(fault: Fault, keys: readonly Node[], { meant, lacking, checked }: Whole): SchemaReport[] {
  const reports: SchemaReport[] = [];
  const rest: Node[] = [];
  for (const key of keys) {
    const report = requestReport(fault, key, checked);
    if (report === undefined) rest.push(key);
    else reports.push(report);
  }
  const strays = straysOf(fault, rest, checked);
  for (const stray of strays) reports.push(strayReport(fault, stray, { meant, lacking, checked }));
  for (const key of rest)
    if (!strays.some((stray) => stray.keys.includes(key))) reports.push(unknownReport(fault, key, checked));
  return reports;
}

/** A key of the other request about services. */
function requestReport({ path }: Fault, key: Node, { kind }: Checked): SchemaReport | undefined {
  const name = String(key.value);
  const common = { ...COMMON, node: key, fixes: [removal([key])] };
  if (kind === "ecs.service" && path.length === 0 && SERVICE_UPDATE_KEYS.has(name)) {
    const message = `"${name}" is a key of UpdateService, which CreateService does not know.`;
    return { ...common, messageKey: "update", severity: "information", message };
  }
  if (kind === "ecs.updateService" && path.length === 0 && SERVICE_CREATE_KEYS.has(name)) {
    const message = `"${name}" is a key of CreateService, which UpdateService does not know: the AWS CLI refuses it. Remove it.`;
    return { ...common, messageKey: "create", severity: "warning", message };
  }
  return undefined;
}

/** What the keys are missing from, or where they stand, is told here and not once more. */
function strayReport({ node }: Fault, stray: Stray, { meant, lacking, checked }: Whole): SchemaReport {
  const { keys, message, moves, isSure, target } = stray;
  const common = { ...COMMON, node: keys[0] as Node, messageKey: "elsewhere", message };
  const names = keys.map((key) => String(key.value));
  if (target !== undefined) meant.set(target, new Set([...(meant.get(target) ?? []), ...names]));
  const longer = [...(lacking.get(node) ?? [])].filter((one) => names.some((name) => holds(name, one)));
  // Whoever moves such a key moves the whole entry: that it lacks something where it stands now is no news.
  for (const one of longer) meant.get(node)?.add(one);
  if (longer.length > 0) return { ...common, severity: "warning", fixes: [] };
  // What needs them where they are missing fails: other rules leave it to this finding.
  const severity = moves.length === 0 || !isSure ? "warning" : gravityIn(checked);
  return { ...common, severity, fixes: [...moves, removal(keys)] };
}

function unknownReport({ node }: Fault, key: Node, checked: Checked): SchemaReport {
  const message = `Unknown key "${key.value}" in ${place(node, checked)}. ${consequence(checked.kind, "unknown")} Remove it, unless it is newer than this version of Stowage.`;
  const common = { ...COMMON, node: key, messageKey: "unknown", message };
  return { ...common, severity: "warning", fixes: [removal([key])] };
}

/** Of a kustomization the newest fields may not be known here. */
function gravityIn({ kind }: Checked): "error" | "warning" {
  return kind === "k8s.kustomization" ? "warning" : "error";
}

function renaming(key: Node, near: string): SchemaFix {
  return { title: `Rename to "${near}"`, safe: true, edit: (editor) => editor.rename(key, near) };
}

function removal(keys: readonly Node[]): SchemaFix {
  const edit: SchemaFix["edit"] = (editor) => {
    for (const key of keys) editor.remove(key);
  };
  return { title: `Remove ${listed(keys)}`, safe: false, edit };
}
