// The volumes of a pod, and where its containers use them. It judges none of them.
import { itemsOf, member, type Node, type Property } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { rawText } from "../values.js";
import { perObject } from "./object.js";
import { type PodContainer, podTemplate } from "./podTemplate.js";

export interface PodVolumes {
  readonly volumes: readonly PodVolume[];
  readonly uses: readonly VolumeUse[];
  /** The names of a StatefulSet's `volumeClaimTemplates`: containers use them like volumes. */
  readonly claims: ReadonlySet<string>;
  /** False when templates may add volumes. */
  readonly complete: boolean;
}

export interface PodVolume {
  readonly node: Node;
  readonly nameNode: Node | undefined;
  /** As written. */
  readonly name: string | undefined;
  /** What it says beside its name: one source, if all is well. */
  readonly sources: readonly Property[];
  /** For messages: its name in quotes, or its place in the list. */
  readonly label: string;
}

/** An entry of `volumeMounts` or `volumeDevices`. */
export interface VolumeUse {
  readonly container: PodContainer;
  readonly node: Node;
  readonly key: "volumeMounts" | "volumeDevices";
  readonly nameNode: Node | undefined;
  /** As written. */
  readonly name: string | undefined;
  /** `mountPath` or `devicePath`, when it is known. */
  readonly path: string | undefined;
  readonly pathNode: Node | undefined;
}

/** Undefined for an object that makes no pods. */
export const podVolumes = perObject((object): PodVolumes | undefined => {
  const template = podTemplate(object);
  if (template === undefined) return undefined;
  const list = member(template.spec, "volumes");
  const claimList = object.type === "StatefulSet" ? member(object.spec, "volumeClaimTemplates") : undefined;
  const claimNames = itemsOf(claimList).map((claim) => rawText(member(member(claim, "metadata"), "name")));
  return {
    volumes: itemsOf(list).filter(isObject).map(volumeOf),
    uses: template.containers.flatMap((container) => [
      ...usesOf(container, "volumeMounts", "mountPath"),
      ...usesOf(container, "volumeDevices", "devicePath"),
    ]),
    claims: new Set(claimNames.flatMap((name) => name ?? [])),
    complete: template.spec?.partial !== true && isWhole(list) && isWhole(claimList) && !claimNames.includes(undefined),
  };
});

/** Whether all entries of a list are there to be read. */
function isWhole(list: Node | undefined): boolean {
  if (list === undefined) return true;
  return (
    list.type === "array" && !list.partial && list.items.every(({ type, partial }) => type === "object" && !partial)
  );
}

function isObject({ type }: Node): boolean {
  return type === "object";
}

function volumeOf(node: Node, index: number): PodVolume {
  const nameNode = member(node, "name");
  const name = rawText(nameNode);
  const sources = node.properties.filter((property) => property.name !== "name");
  return { node, nameNode, name, sources, label: name === undefined ? `volume ${index + 1}` : `"${name}"` };
}

function usesOf(container: PodContainer, key: VolumeUse["key"], pathKey: string): readonly VolumeUse[] {
  return itemsOf(member(container.node, key))
    .filter(isObject)
    .map((node) => {
      const nameNode = member(node, "name");
      const pathNode = member(node, pathKey);
      return { container, node, key, nameNode, name: rawText(nameNode), path: knownText(pathNode), pathNode };
    });
}
