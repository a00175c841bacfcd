// Claims of storage wherever they are written: by themselves, in a StatefulSet, in a volume of a pod.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { perObject } from "./object.js";
import { podTemplate } from "./podTemplate.js";

export interface StorageClaim {
  /** The object with `metadata` and `spec`. */
  readonly node: Node;
  readonly spec: Node | undefined;
  /** Undefined when it is not known, or made up by Kubernetes. */
  readonly name: string | undefined;
}

/** The types of objects in which claims are written. */
export const CLAIM_OBJECTS: readonly string[] = ["PersistentVolumeClaim", "StatefulSet"];

export const storageClaims = perObject((object): readonly StorageClaim[] => {
  const { root, type, spec } = object;
  if (type === "PersistentVolumeClaim") return [claimOf(root)];
  const inPods = itemsOf(member(podTemplate(object)?.spec, "volumes")).flatMap(
    (volume) => member(member(volume, "ephemeral"), "volumeClaimTemplate") ?? [],
  );
  const ofSet = type === "StatefulSet" ? itemsOf(member(spec, "volumeClaimTemplates")) : [];
  return [...ofSet, ...inPods].filter((node) => node.type === "object").map(claimOf);
});

/** The access modes, as far as they are known; undefined when one of them is not. */
export function accessModes(spec: Node | undefined): readonly string[] | undefined {
  const node = member(spec, "accessModes");
  if (node === undefined || node.partial) return undefined;
  const modes = itemsOf(node).map(knownText);
  return modes.every((mode) => mode !== undefined) ? modes : undefined;
}

function claimOf(node: Node): StorageClaim {
  return { node, spec: member(node, "spec"), name: knownText(member(member(node, "metadata"), "name")) };
}
