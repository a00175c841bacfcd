// Where a manifest gives names, and where it refers to some: objects of the project, the volumes and ports of its pods, and
// the labels that selectors choose pods by. It knows where such places are, not what stands at the other end.
import type { Unit } from "../../kinds/units.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { containerPorts } from "../k8s/containerPorts.js";
import { ingressBackends, servicePorts } from "../k8s/networking.js";
import { type KubernetesObject, kubernetesObject } from "../k8s/object.js";
import { podTemplate } from "../k8s/podTemplate.js";
import { podVolumes } from "../k8s/podVolumes.js";
import { hooks, probes } from "../k8s/probes.js";
import { configReferences } from "../k8s/references.js";
import { valuesAt } from "../places.js";
import { rawText } from "../values.js";
import { type EntryName, entriesOf, entryReferences } from "./manifestEntries.js";
import type { Reference, ReferenceScope } from "./references.js";

/** What is declared in a manifest. */
export function manifestDeclarations({ doc }: Unit): readonly Omit<Reference, "scope">[] {
  const object = kubernetesObject(doc);
  const volumes = podVolumes(object)?.volumes ?? [];
  return [
    ...found("object", member(object.metadata, "name"), homeOf(object.type, object)),
    ...volumes.flatMap(({ nameNode }) => found("podVolume", nameNode)),
    ...claimNames(object).flatMap((node) => found("podVolume", node)),
    ...containerPorts(object).flatMap(({ node }) => found("podPort", member(node, "name"))),
    ...labelsIn(member(podTemplate(object)?.metadata, "labels")),
    ...entriesOf(object).flatMap(foundEntry),
  ];
}

/** What it refers to. */
export function manifestReferences({ doc }: Unit): readonly Reference[] {
  const object = kubernetesObject(doc);
  return [
    ...scoped("workspace", objectReferences(object)),
    ...scoped("unit", volumeReferences(object)),
    ...scoped("unit", probedPorts(object)),
    ...scoped(
      "task",
      servicePorts(object).flatMap(({ targetPort }) => portNamed(targetPort)),
    ),
    ...scoped("workspace", selectorsIn(object).flatMap(inSelector)),
    ...scoped("workspace", entryReferences(object).flatMap(foundEntry)),
  ];
}

type Found = Omit<Reference, "scope">;

/** Objects that belong to no namespace. */
const CLUSTER_WIDE: ReadonlySet<string> = new Set([
  "StorageClass",
  "PriorityClass",
  "IngressClass",
  "RuntimeClass",
  "ClusterRole",
  "PersistentVolume",
  "Namespace",
]);

function homeOf(type: string, { namespace }: Pick<KubernetesObject, "namespace">): string {
  return `${type} ${CLUSTER_WIDE.has(type) ? "" : (namespace ?? "")}`;
}

function found(type: Reference["type"], node: Node | undefined, home?: string): readonly Found[] {
  const text = rawText(node);
  if (node === undefined || text === undefined || text === "") return [];
  return [{ type, text, node, within: { start: 0, end: text.length }, ...(home === undefined ? {} : { home }) }];
}

function foundEntry({ type, node, home }: EntryName): readonly Found[] {
  return found(type, node, home);
}

function scoped(scope: ReferenceScope, all: readonly Found[]): readonly Reference[] {
  return all.map((one) => ({ ...one, scope }));
}

function claimNames({ type, spec }: KubernetesObject): readonly Node[] {
  return type === "StatefulSet" ? valuesAt(spec, "volumeClaimTemplates[].metadata.name") : [];
}

/** In the pods that an object makes. */
const IN_PODS: readonly (readonly [place: string, type: string])[] = [
  ["serviceAccountName", "ServiceAccount"],
  ["serviceAccount", "ServiceAccount"],
  ["priorityClassName", "PriorityClass"],
  ["runtimeClassName", "RuntimeClass"],
  ["volumes[].persistentVolumeClaim.claimName", "PersistentVolumeClaim"],
];

/** In objects of a type, from their top. */
const IN_OBJECTS: Readonly<Record<string, readonly (readonly [place: string, type: string])[]>> = {
  StatefulSet: [
    ["spec.serviceName", "Service"],
    ["spec.volumeClaimTemplates[].spec.storageClassName", "StorageClass"],
  ],
  PersistentVolumeClaim: [
    ["spec.storageClassName", "StorageClass"],
    ["spec.volumeName", "PersistentVolume"],
  ],
  PersistentVolume: [["spec.storageClassName", "StorageClass"]],
  Ingress: [
    ["spec.ingressClassName", "IngressClass"],
    ["spec.tls[].secretName", "Secret"],
  ],
};

function objectReferences(object: KubernetesObject): readonly Found[] {
  const { root, spec, type } = object;
  const pod = podTemplate(object)?.spec;
  const to = (target: string, node: Node | undefined) => found("object", node, homeOf(target, object));
  return [
    ...configReferences(object).flatMap((one) => to(one.type, one.name)),
    ...ingressBackends(object).flatMap(({ service }) => to("Service", service)),
    ...IN_PODS.flatMap(([place, target]) => valuesAt(pod, place).flatMap((node) => to(target, node))),
    ...(IN_OBJECTS[type] ?? []).flatMap(([place, target]) => valuesAt(root, place).flatMap((node) => to(target, node))),
    ...named(member(spec, "scaleTargetRef"), object),
    ...named(member(root, "roleRef"), object),
    ...itemsOf(member(root, "subjects")).flatMap((subject) => {
      const own = rawText(member(subject, "namespace"));
      return rawText(member(subject, "kind")) === "ServiceAccount"
        ? named(subject, { namespace: own ?? object.namespace })
        : [];
    }),
  ];
}

/** With the kind beside it. */
function named(node: Node | undefined, at: Pick<KubernetesObject, "namespace">): readonly Found[] {
  const kind = knownText(member(node, "kind"));
  return kind === undefined ? [] : found("object", member(node, "name"), homeOf(kind, at));
}

function volumeReferences(object: KubernetesObject): readonly Found[] {
  return (podVolumes(object)?.uses ?? []).flatMap(({ nameNode }) => found("podVolume", nameNode));
}

function probedPorts(object: KubernetesObject): readonly Found[] {
  return [...probes(object), ...hooks(object)].flatMap(({ actions }) =>
    actions.flatMap(({ name, value }) => (name === "grpc" ? [] : portNamed(member(value, "port")))),
  );
}

/** A number is no name. */
function portNamed(node: Node | undefined): readonly Found[] {
  return node?.type === "string" && !/^\d+$/.test(String(node.value)) ? found("podPort", node) : [];
}

interface LabelSelection {
  readonly node: Node | undefined;
  /** Whether the labels stand in it by themselves. */
  readonly isMap: boolean;
}

/** The selectors of pods in an object. */
function selectorsIn(object: KubernetesObject): readonly LabelSelection[] {
  const { type, spec } = object;
  const isMap = type === "Service" || type === "ReplicationController";
  const pod = podTemplate(object)?.spec;
  const peers = ["ingress[].from[].podSelector", "egress[].to[].podSelector"];
  const terms = ["podAffinity", "podAntiAffinity"].flatMap((key) => [
    `affinity.${key}.requiredDuringSchedulingIgnoredDuringExecution[].labelSelector`,
    `affinity.${key}.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm.labelSelector`,
  ]);
  const others = [
    ...(type === "NetworkPolicy" ? ["podSelector", ...peers].flatMap((place) => valuesAt(spec, place)) : []),
    ...["topologySpreadConstraints[].labelSelector", ...terms].flatMap((place) => valuesAt(pod, place)),
  ].map((node) => ({ node, isMap: false }));
  return CHOOSERS.has(type) ? [{ node: member(spec, "selector"), isMap }, ...others] : others;
}

const CHOOSERS: ReadonlySet<string> = new Set([
  "Service",
  "ReplicationController",
  "Deployment",
  "ReplicaSet",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "PodDisruptionBudget",
  "Rollout.argoproj.io",
]);

function inSelector({ node, isMap }: LabelSelection): readonly Found[] {
  if (isMap) return labelsIn(node);
  const expressions = itemsOf(member(node, "matchExpressions")).flatMap((expression) => {
    const key = rawText(member(expression, "key"));
    return itemsOf(member(expression, "values")).flatMap((value) => found("label", value, key ?? ""));
  });
  return [...labelsIn(member(node, "matchLabels")), ...expressions];
}

function labelsIn(map: Node | undefined): readonly Found[] {
  return (map?.properties ?? []).flatMap(({ name, value }) => found("label", value, name));
}
