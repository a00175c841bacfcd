// The pods that an object makes: the Pod itself, or the template of a workload, with its containers of every sort. Custom
// resources with a pod template (Argo Rollouts) count too.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { rawText } from "../values.js";
import { type KubernetesObject, perObject } from "./object.js";

export interface PodTemplate {
  readonly object: KubernetesObject;
  /** The object that holds `metadata` and `spec`: the Pod, or the template. */
  readonly node: Node;
  readonly metadata: Node | undefined;
  readonly spec: Node | undefined;
  /** Of every sort, in the order in which they start: init containers, containers, ephemeral containers. */
  readonly containers: readonly PodContainer[];
}

export type ContainerSort = "init" | "container" | "ephemeral";

export interface PodContainer {
  readonly node: Node;
  readonly sort: ContainerSort;
  readonly index: number;
  /** An init container that stays (`restartPolicy: Always`). */
  readonly sidecar: boolean;
  readonly name: string | undefined;
  /** For messages: its name in quotes, or its place in the list. */
  readonly label: string;
}

/** Undefined for an object that makes no pods. */
export const podTemplate = perObject((object): PodTemplate | undefined => {
  const node = templateNode(object);
  if (node?.type !== "object") return undefined;
  const spec = member(node, "spec");
  return { object, node, metadata: member(node, "metadata"), spec, containers: containersOf(spec) };
});

/** The containers that run together: not the init containers that end, nor the ephemeral ones. */
export function runningContainers({ containers }: PodTemplate): readonly PodContainer[] {
  return containers.filter(({ sort, sidecar }) => sort === "container" || sidecar);
}

/** The path from an object to its pod template, for each type that has one; a Pod is its own. */
export const TEMPLATE_PATHS: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  PodTemplate: ["template"],
  Deployment: ["spec", "template"],
  ReplicaSet: ["spec", "template"],
  StatefulSet: ["spec", "template"],
  DaemonSet: ["spec", "template"],
  ReplicationController: ["spec", "template"],
  Job: ["spec", "template"],
  CronJob: ["spec", "jobTemplate", "spec", "template"],
  "Rollout.argoproj.io": ["spec", "template"],
};

/** The types of objects that make pods: what most rules about pods look at. */
export const POD_OBJECTS: readonly string[] = Object.keys(TEMPLATE_PATHS);

function templateNode({ root, type }: KubernetesObject): Node | undefined {
  const path = Object.hasOwn(TEMPLATE_PATHS, type) ? TEMPLATE_PATHS[type] : undefined;
  return path?.reduce<Node | undefined>((node, key) => member(node, key), root);
}

function containersOf(spec: Node | undefined): readonly PodContainer[] {
  return [
    ...sortOf(spec, "initContainers", "init"),
    ...sortOf(spec, "containers", "container"),
    ...sortOf(spec, "ephemeralContainers", "ephemeral"),
  ];
}

function sortOf(spec: Node | undefined, key: string, sort: ContainerSort): readonly PodContainer[] {
  return itemsOf(member(spec, key))
    .filter(({ type }) => type === "object")
    .map((node, index) => {
      const name = rawText(member(node, "name"));
      const sidecar = sort === "init" && member(node, "restartPolicy")?.value === "Always";
      const label = name === undefined || name === "" ? `${SORT_WORDS[sort]} ${index + 1}` : `"${name}"`;
      return { node, sort, index, sidecar, name, label };
    });
}

const SORT_WORDS: Readonly<Record<ContainerSort, string>> = {
  init: "init container",
  container: "container",
  ephemeral: "ephemeral container",
};
