// The words for a change that would let a task in, and what choosing it does: the edit of the value that asks for too much, if
// it is clear which one that is, else the place to look at; another instance to try.
import type { Edit } from "../base/finding.js";
import { formatMiB } from "../base/quantity.js";
import { edit } from "../edit/editor.js";
import { clusterFile } from "../model/clusterFile.js";
import type { Node } from "../parse/doc.js";
import type { MoreInstances, PreviewChange, PreviewInstance, PreviewResource } from "../placement/preview/types.js";
import { podPlace, type SpentPlace, taskPlace } from "./placement/spent.js";
import type { Placed, PlacedUnit } from "./placementQuestion.js";

export interface OfferedPlacementChange {
  readonly title: string;
  /** Null: there is nothing to do but to know it. */
  readonly action: PlacementAction | null;
}

export type PlacementAction =
  | { readonly type: "edit"; readonly unit: PlacedUnit; readonly edits: readonly Edit[] }
  | { readonly type: "show"; readonly unit: PlacedUnit; readonly start: number; readonly end: number }
  | { readonly type: "add"; readonly more: MoreInstances };

export interface ChangeAround {
  /** Undefined: it has changed meanwhile, and nothing can be done to it. */
  readonly placed: Placed | undefined;
  readonly scheduler: Placed["what"]["scheduler"];
  /** What the blocked tasks are called, without their numbers. */
  readonly batch: string;
  readonly instances: readonly Pick<PreviewInstance, "id" | "type">[];
  /** The documents that are the cluster, where they are known. */
  readonly clusters: readonly PlacedUnit[];
}

export function offeredChange(change: PreviewChange, around: ChangeAround): OfferedPlacementChange {
  switch (change.type) {
    case "less":
      return offeredLess(change, around);
    case "room": {
      const id = around.instances[change.instance]?.id ?? "an instance";
      return { title: `${amountText(change.resource, change.more, around)} more free on ${id}`, action: null };
    }
    case "trunking": {
      const title = `ENI trunking on ${change.instanceType} (${change.from} → ${change.to} tasks)`;
      return { title, action: placeOfType(change.instanceType, around.clusters) };
    }
    case "instance":
      return { title: moreText(change.more), action: { type: "add", more: change.more } };
    case "other":
      return { title: change.text.replace(/\.$/, ""), action: null };
  }
}

function offeredLess(
  { resource, from, to }: Extract<PreviewChange, { type: "less" }>,
  { placed, batch }: ChangeAround,
): OfferedPlacementChange {
  const place = placed === undefined ? undefined : placeOf(placed, batch, { resource, from, to });
  if (place === undefined) return { title: `${RESOURCES[resource]} of a task ${from} → ${to}`, action: null };
  const { unit, node, value, title } = place;
  const edits = value === undefined ? [] : edit(unit.file.source, (editor) => editor.set(node, value));
  const { start, end } = node;
  return { title, action: edits.length > 0 ? { type: "edit", unit, edits } : { type: "show", unit, start, end } };
}

function placeOf(
  { what }: Placed,
  batch: string,
  less: Pick<Extract<PreviewChange, { type: "less" }>, "resource" | "from" | "to">,
): SpentPlace | undefined {
  return what.scheduler === "ECS" ? taskPlace(what.task, less) : podPlace(what.workloads, batch, less);
}

const RESOURCES: Readonly<Record<PreviewResource["key"], string>> = {
  cpu: "CPU",
  memory: "memory",
  gpus: "GPUs",
  eniSlots: "ENI slots",
  pods: "pods",
};

function amountText(resource: PreviewResource["key"], amount: number, { scheduler }: ChangeAround): string {
  switch (resource) {
    case "memory":
      return formatMiB(amount);
    case "cpu":
      return `${amount}${scheduler === "Kubernetes" ? "m" : ""} CPU`;
    case "gpus":
      return amount === 1 ? "1 GPU" : `${amount} GPUs`;
    case "eniSlots":
      return amount === 1 ? "1 ENI slot" : `${amount} ENI slots`;
    case "pods":
      return amount === 1 ? "1 pod" : `${amount} pods`;
  }
}

function moreText({ type, zone, count }: MoreInstances): string {
  return `${count === 1 ? "One" : count} more ${type}${zone === undefined ? "" : ` in ${zone}`}`;
}

/** Where a cluster file speaks of the type. */
function placeOfType(type: string, clusters: readonly PlacedUnit[]): PlacementAction | null {
  for (const unit of clusters) {
    if (unit.opened.kind !== "stowage.cluster") continue;
    const { entries } = clusterFile(unit.opened.doc);
    const node: Node | undefined = entries.find(({ typeName }) => typeName === type)?.typeNode;
    if (node !== undefined) return { type: "show", unit, start: node.start, end: node.end };
  }
  return null;
}
