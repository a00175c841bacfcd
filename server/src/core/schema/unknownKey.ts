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
import { asValue } from "./conversions.js";
import { belongsTo, TOP_LEVEL } from "./places.js";
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
    reports.push(unknownKeyReport(fault, key, { taken, lacking, checked }));
  }
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

interface Around {
  readonly taken: Set<string>;
  readonly lacking: Lacking;
  readonly checked: Checked;
}

/** `taken` grows: of two keys that look like one, only the first may become it without a person looking. */
function unknownKeyReport(fault: Fault, key: Node, { taken, lacking, checked }: Around): SchemaReport {
  const name = String(key.value);
  const common = { rule: "schema/unknown-key", keyword: "unknown-key", node: key, related: [] } as const;
  const where = place(fault.node, checked);
  const why = consequence(checked.kind, "unknown");
  const known = alternatives(checked.schema, fault.schema).flatMap(({ properties }) => Object.keys(properties ?? {}));
  const near = nearest(name, known);
  if (near !== undefined) {
    const isFree = rawMember(fault.node, near) === undefined && !taken.has(near);
    taken.add(near);
    const message = `Unknown key "${name}" in ${where}. Did you mean "${near}"? ${why}`;
    const fixes = isFree ? [renaming(key, near)] : [removal(key, name)];
    return { ...common, messageKey: "near", severity: "error", message, fixes };
  }
  const short = shortened(name, known);
  const whole = short ?? missingInstead(fault, key, known, lacking);
  if (whole !== undefined && rawMember(fault.node, whole) === undefined && !taken.has(whole)) {
    taken.add(whole);
    const lack = short === undefined ? `${where}, which lacks "${whole}"` : where;
    const message = `Unknown key "${name}" in ${lack}. Did you mean "${whole}"? ${why}`;
    const severity = fault.schema["x-missing"]?.[whole]?.severity ?? "error";
    return { ...common, messageKey: "near", severity, message, fixes: [{ ...renaming(key, whole), safe: false }] };
  }
  const strange = strangeKey(fault, key, checked);
  const longer = [...(lacking.get(fault.node) ?? [])].filter((one) => holds(name, one));
  if (strange.messageKey !== "elsewhere" || longer.length === 0) return { ...common, ...strange };
  // Whoever moves such a key moves the whole entry: that it lacks something where it stands now is no news.
  for (const one of longer) taken.add(one);
  return { ...common, ...strange, fixes: [] };
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

function strangeKey(
  { node, path }: Fault,
  key: Node,
  checked: Checked,
): Pick<SchemaReport, "messageKey" | "severity" | "message" | "fixes"> {
  const name = String(key.value);
  const fixes = [removal(key, name)];
  if (checked.kind === "ecs.service" && path.length === 0 && SERVICE_UPDATE_KEYS.has(name)) {
    const message = `"${name}" is a key of UpdateService, which CreateService does not know.`;
    return { messageKey: "update", severity: "information", message, fixes };
  }
  if (checked.kind === "ecs.updateService" && path.length === 0 && SERVICE_CREATE_KEYS.has(name)) {
    const message = `"${name}" is a key of CreateService, which UpdateService does not know: the AWS CLI refuses it. Remove it.`;
    return { messageKey: "create", severity: "warning", message, fixes };
  }
  const here = place(node, checked);
  const home = belongsTo(checked.schema, path, name);
  if (home !== undefined) {
    const message = `"${name}" does not belong in ${here} but ${home}. Move it there.`;
    const moves = moving(key, home, checked);
    // Where it is missing at the top, what needs it there fails: other rules leave it to this finding.
    const severity = moves.length === 0 ? "warning" : "error";
    return { messageKey: "elsewhere", severity, message, fixes: [...moves, ...fixes] };
  }
  const message = `Unknown key "${name}" in ${here}. ${consequence(checked.kind, "unknown")} Remove it, unless it is newer than this version of Stowage.`;
  return { messageKey: "unknown", severity: "warning", message, fixes };
}

function renaming(key: Node, near: string): SchemaFix {
  return { title: `Rename to "${near}"`, safe: true, edit: (editor) => editor.rename(key, near) };
}

/** To the top, where the key is not yet. */
function moving(key: Node, home: string, { root }: Checked): SchemaFix[] {
  const name = String(key.value);
  const found = key.parent?.properties.find((property) => property.key === key);
  const value = found === undefined ? undefined : asValue(found.value);
  if (home !== TOP_LEVEL || root.type !== "object" || rawMember(root, name) !== undefined || value === undefined)
    return [];
  const edit: SchemaFix["edit"] = (editor) => {
    editor.remove(key);
    editor.put(root, name, value);
  };
  return [{ title: `Move "${name}" to the top level`, safe: false, edit }];
}

function removal(key: Node, name: string): SchemaFix {
  return { title: `Remove "${name}"`, safe: false, edit: (editor) => editor.remove(key) };
}
