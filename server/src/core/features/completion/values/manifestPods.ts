// Names inside of pods: volumes where containers mount them, ports where probes and Services ask for them, and labels where
// selectors choose by them.

import { type ContainerPort, containerPorts } from "../../../model/k8s/containerPorts.js";
import { mapSelector, selects } from "../../../model/k8s/labels.js";
import { type KubernetesObject, kubernetesObject } from "../../../model/k8s/object.js";
import { podVolumes } from "../../../model/k8s/podVolumes.js";
import { rawText } from "../../../model/values.js";
import { member } from "../../../parse/doc.js";
import type { KeyOffer, ValueOffer } from "../offer.js";
import { holderOf, nodeIn, type Path, type Scene } from "../scene.js";
import { bare, text } from "../template.js";
import { nearObjects, nearPods, present } from "./manifestNames.js";
import type { Topic } from "./topics.js";

export const MANIFEST_POD_NAMES: Readonly<Record<string, Topic>> = {
  "V1VolumeMount.name": volumeNames,
  "V1VolumeDevice.name": volumeNames,
  "V1HTTPGetAction.port": probePorts,
  "V1TCPSocketAction.port": probePorts,
  "V1GRPCAction.port": (scene) => probePorts(scene)?.filter(({ value }) => value.type === "bare"),
  "V1ServicePort.targetPort": targetPorts,
  "V1NetworkPolicyPort.port": (scene) => present(nearPods(scene).flatMap((one) => portsOf(one.open()?.object))),
  "V1LabelSelectorRequirement.key": (scene) =>
    present(labelsNear(scene, scene.path).map(({ key, detail }) => ({ value: text(key), detail }))),
  "V1LabelSelectorRequirement.values": (scene) => {
    const key = rawText(member(holderOf(scene), "key"));
    return key === undefined ? undefined : present(selectorValues(scene, scene.path, key));
  },
};

/** What a selector can ask for, with the value that the pods have. */
export function selectorKeys(scene: Scene, path: Path): readonly KeyOffer[] {
  const seen = new Map<string, KeyOffer>();
  for (const { key, value, detail } of labelsNear(scene, path))
    if (!seen.has(key)) seen.set(key, { key, value: text(value), type: "text", summary: detail });
  return [...seen.values()];
}

export function selectorValues(scene: Scene, path: Path, key: string): readonly ValueOffer[] {
  const own = labelsNear(scene, path).filter((label) => label.key === key);
  return present(own.map(({ value, detail }) => ({ value: text(value), detail }))) ?? [];
}

/** The labels of a pod template: those that its own workload chooses its pods by. */
export function templateLabels(scene: Scene, path: Path): readonly KeyOffer[] {
  const object = objectAt(scene);
  if (object === undefined || !path.includes("template")) return [];
  const labels = mapSelector(member(member(object.spec, "selector"), "matchLabels")).requirements;
  return labels.flatMap(({ key, values: [value] }) =>
    value === undefined ? [] : [{ key, value: text(value), type: "text", summary: "The selector asks for it" }],
  );
}

export function templateLabelValues(scene: Scene, path: Path, key: string): readonly ValueOffer[] {
  const own = templateLabels(scene, path).filter((label) => label.key === key);
  return own.map(({ value, summary }) => ({ value, ...(summary === undefined ? {} : { detail: summary }) }));
}

function objectAt({ unit }: Scene): KubernetesObject | undefined {
  return unit === undefined ? undefined : kubernetesObject(unit.doc);
}

function volumeNames(scene: Scene): readonly ValueOffer[] | undefined {
  const object = objectAt(scene);
  const found = object === undefined ? undefined : podVolumes(object);
  const volumes = (found?.volumes ?? []).flatMap(({ name, sources }) =>
    name === undefined ? [] : [{ value: text(name), detail: sources[0]?.name ?? "" }],
  );
  const claims = [...(found?.claims ?? [])].map((name) => ({ value: text(name), detail: "volumeClaimTemplates" }));
  return present([...volumes, ...claims]);
}

/** Of the container whose probe it is. */
function probePorts(scene: Scene): readonly ValueOffer[] | undefined {
  const { unit, path } = scene;
  const at = path.findIndex((step) => step === "containers" || step === "initContainers");
  const container = at < 0 ? undefined : nodeIn(unit, path.slice(0, at + 2));
  return present(portsOf(objectAt(scene), ({ container: own }) => own.node === container));
}

/** Of the pods that the selector of the Service chooses; of all where it has none yet. */
function targetPorts(scene: Scene): readonly ValueOffer[] | undefined {
  const selector = mapSelector(member(objectAt(scene)?.spec, "selector"));
  const chosen = nearPods(scene).filter(
    ({ summary: { podLabels } }) => podLabels !== undefined && selects(selector, podLabels) !== false,
  );
  return present(chosen.flatMap((one) => portsOf(one.open()?.object)));
}

/** The names first: they stay when a number changes. */
function portsOf(
  object: KubernetesObject | undefined,
  isMeant: (port: ContainerPort) => boolean = () => true,
): readonly ValueOffer[] {
  const ports = object === undefined ? [] : containerPorts(object).filter(isMeant);
  const names = ports.flatMap(({ name, containerPort, container }) =>
    name === undefined || name === ""
      ? []
      : [{ value: text(name), detail: `port ${containerPort ?? "?"} of container ${container.label}` }],
  );
  const numbers = ports.flatMap(({ containerPort, container }) =>
    containerPort === undefined ? [] : [{ value: bare(containerPort), detail: `of container ${container.label}` }],
  );
  return [...names, ...numbers];
}

interface KnownLabel {
  readonly key: string;
  readonly value: string;
  /** Who has it. */
  readonly detail: string;
}

/** Of the pods that may be meant, those of the workload itself first; for a selector of namespaces, of those. */
function labelsNear(scene: Scene, path: Path): readonly KnownLabel[] {
  if (path.includes("namespaceSelector"))
    return nearObjects(scene, "Namespace").flatMap(({ summary }) =>
      known(summary.labels.labels, `Namespace ${summary.name ?? ""}`),
    );
  const { file, unit } = scene;
  const pods = nearPods(scene).map((one) => ({ one, isOwn: one.path === file.path && file.units[one.unit] === unit }));
  const inOrder = [...pods.filter(({ isOwn }) => isOwn), ...pods.filter(({ isOwn }) => !isOwn)];
  // A workload chooses its own pods, and no others.
  const chooses = path[0] === "spec" && path[1] === "selector" && pods.some(({ isOwn }) => isOwn);
  return inOrder
    .filter(({ isOwn }) => isOwn || !chooses)
    .flatMap(({ one: { summary } }) =>
      known(summary.podLabels?.labels ?? new Map(), `${summary.type.split(".")[0]} ${summary.name ?? ""}`),
    );
}

function known(labels: ReadonlyMap<string, string | undefined>, detail: string): readonly KnownLabel[] {
  return [...labels].flatMap(([key, value]) => (value === undefined ? [] : [{ key, value, detail }]));
}
