// The security settings of containers, as they hold: what a container says itself, else what its pod says. It judges none of
// them.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { booleanOf, rawText } from "../values.js";
import { perObject } from "./object.js";
import { type PodContainer, type PodTemplate, podTemplate } from "./podTemplate.js";

export interface ContainerSecurity {
  readonly container: PodContainer;
  /** The `securityContext` of the container. */
  readonly own: Node | undefined;
  readonly pod: PodSecurity;
}

export interface PodSecurity {
  readonly spec: Node;
  /** The `securityContext` of the pod. */
  readonly own: Node | undefined;
  /** Whether the pod is surely for Windows, where most of these settings mean nothing. */
  readonly windows: boolean;
  readonly containers: readonly ContainerSecurity[];
}

/** Undefined for an object that makes no pods, or one whose pods are not known. */
export const podSecurity = perObject((object): PodSecurity | undefined => {
  const template = podTemplate(object);
  if (template?.spec?.type !== "object") return undefined;
  const { spec } = template;
  const containers: ContainerSecurity[] = [];
  const pod = { spec, own: member(spec, "securityContext"), windows: isForWindows(template), containers };
  for (const container of template.containers)
    containers.push({ container, own: member(container.node, "securityContext"), pod });
  return pod;
});

/** The value that holds for a container: `null` when it is surely set nowhere, undefined when that is not known. */
export function settingOf({ container, own, pod }: ContainerSecurity, key: string): Node | null | undefined {
  const value = ownSetting(container.node, own, key);
  return value === null ? ownSetting(pod.spec, pod.own, key) : value;
}

/** The value of a container's or a pod's own, in the same way. */
export function ownSetting(holder: Node, context: Node | undefined, key: string): Node | null | undefined {
  if (context === undefined) return holder.partial ? undefined : null;
  const value = member(context, key);
  if (value !== undefined) return isKnown(value) ? value : undefined;
  return context.type === "object" && !context.partial ? null : undefined;
}

/** Whether a setting of a container is surely not `wanted`. */
export function isOther({ container, own }: ContainerSecurity, key: string, wanted: boolean): boolean {
  const value = ownSetting(container.node, own, key);
  return value === null || (value !== undefined && booleanOf(value) === !wanted);
}

/** The names in `capabilities.add` or `.drop`, with their nodes; undefined when templates may add some. */
export function capabilitiesOf(
  { container, own }: ContainerSecurity,
  key: "add" | "drop",
): readonly Node[] | undefined {
  const capabilities = ownSetting(container.node, own, "capabilities");
  if (capabilities === undefined || capabilities?.partial) return undefined;
  const list = member(capabilities ?? undefined, key);
  if (list === undefined) return [];
  return list.type === "array" && !list.partial && list.items.every(isKnown) ? itemsOf(list) : undefined;
}

function isForWindows({ spec }: PodTemplate): boolean {
  const selector = member(spec, "nodeSelector");
  const systems = [
    member(member(spec, "os"), "name"),
    member(selector, "kubernetes.io/os"),
    member(selector, "beta.kubernetes.io/os"),
  ];
  return systems.some((node) => rawText(node) === "windows");
}
