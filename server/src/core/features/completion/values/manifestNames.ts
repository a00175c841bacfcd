// Names of objects of the project, and of what is in them: ConfigMaps and Secrets with their keys, Services with their ports,
// accounts, claims, classes, and what an autoscaler scales.

import { mayShareNamespace, type Neighbour, type Neighbours, neighboursOf } from "../../../model/k8s/neighbours.js";
import { servicePorts } from "../../../model/k8s/networking.js";
import { kubernetesObject } from "../../../model/k8s/object.js";
import { rawText } from "../../../model/values.js";
import { member, type Node } from "../../../parse/doc.js";
import type { ValueOffer } from "../offer.js";
import { holderOf, nodeIn, type Scene } from "../scene.js";
import { bare, text } from "../template.js";
import type { Topic } from "./topics.js";

/** The objects that may be meant by the one that stands at the cursor: of its namespace. */
export function nearObjects(scene: Scene, ...types: readonly string[]): readonly Neighbour[] {
  return neighbours(scene)
    .of(...types)
    .filter((one) => isNear(scene, one));
}

/** Those that make pods. */
export function nearPods(scene: Scene): readonly Neighbour[] {
  return neighbours(scene).pods.filter((one) => isNear(scene, one));
}

/** Undefined when there is none: then the schema may know more. */
export function present(offers: readonly ValueOffer[]): readonly ValueOffer[] | undefined {
  const seen = new Set<string>();
  const distinct = offers.filter((offer) => {
    const key = JSON.stringify(offer.value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return distinct.length === 0 ? undefined : distinct;
}

const named =
  (...types: readonly string[]): Topic =>
  (scene) =>
    offersOf(nearObjects(scene, ...types));

const CONFIG = { name: named("ConfigMap"), key: keysOf("ConfigMap") };
const SECRET = { name: named("Secret"), key: keysOf("Secret") };
const SCALED = ["Deployment", "StatefulSet", "ReplicaSet", "Rollout.argoproj.io"];

export const MANIFEST_NAMES: Readonly<Record<string, Topic>> = {
  "V1ConfigMapKeySelector.name": CONFIG.name,
  "V1ConfigMapKeySelector.key": CONFIG.key,
  "V1ConfigMapEnvSource.name": CONFIG.name,
  "V1ConfigMapVolumeSource.name": CONFIG.name,
  "V1ConfigMapProjection.name": CONFIG.name,
  "V1SecretKeySelector.name": SECRET.name,
  "V1SecretKeySelector.key": SECRET.key,
  "V1SecretEnvSource.name": SECRET.name,
  "V1SecretVolumeSource.secretName": SECRET.name,
  "V1SecretProjection.name": SECRET.name,
  "V1IngressTLS.secretName": SECRET.name,
  "V1KeyToPath.key": keyOfVolume,
  "V1LocalObjectReference.name": (scene) =>
    (scene.path.includes("imagePullSecrets") ? SECRET.name : NOTHING)(scene, OWN),
  "V1IngressServiceBackend.name": named("Service"),
  "V1ServiceBackendPort.name": backendPort(({ name }) => (name === undefined ? undefined : text(name))),
  "V1ServiceBackendPort.number": backendPort(({ number }) => (number === undefined ? undefined : bare(number))),
  "V1StatefulSetSpec.serviceName": named("Service"),
  "V1PodSpec.serviceAccountName": named("ServiceAccount"),
  "V1PodSpec.serviceAccount": named("ServiceAccount"),
  "V1PodSpec.priorityClassName": named("PriorityClass"),
  "V1PodSpec.runtimeClassName": named("RuntimeClass"),
  "V1PersistentVolumeClaimVolumeSource.claimName": named("PersistentVolumeClaim"),
  "V1PersistentVolumeClaimSpec.storageClassName": named("StorageClass"),
  "V1PersistentVolumeClaimSpec.volumeName": named("PersistentVolume"),
  "V1PersistentVolumeSpec.storageClassName": named("StorageClass"),
  "V1IngressSpec.ingressClassName": named("IngressClass"),
  "V2CrossVersionObjectReference.name": ofKindBeside(SCALED),
  "V1CrossVersionObjectReference.name": ofKindBeside(SCALED),
  "V2CrossVersionObjectReference.kind": kindsOf(SCALED),
  "V1CrossVersionObjectReference.kind": kindsOf(SCALED),
  "V1RoleRef.name": ofKindBeside(["Role", "ClusterRole"]),
  "RbacV1Subject.name": ofKindBeside(["ServiceAccount"]),
  "RbacV1Subject.namespace": namespaces,
  "V1ObjectMeta.namespace": namespaces,
};

const OWN = { key: "", definition: "", isItem: false };
const NOTHING: Topic = () => undefined;

/** One for all questions at a place: finding them means looking at the whole project. */
function neighbours({ file, sources }: Scene): Neighbours {
  return neighboursOf(file, sources.workspace);
}

function isNear({ unit }: Scene, { summary }: Neighbour): boolean {
  return unit === undefined || mayShareNamespace(kubernetesObject(unit.doc).namespace, summary.namespace);
}

function offersOf(objects: readonly Neighbour[]): readonly ValueOffer[] | undefined {
  return present(
    objects.flatMap(({ path, summary: { name, type } }) => {
      const detail = `${type.split(".")[0]} in ${path.replace(/^.*\//, "")}`;
      return name === undefined ? [] : [{ value: text(name), detail }];
    }),
  );
}

/** The keys of the ConfigMap or Secret that is named beside. */
function keysOf(type: "ConfigMap" | "Secret"): Topic {
  return (scene) => keysIn(scene, type, rawText(member(holderOf(scene), "name")));
}

function keyOfVolume(scene: Scene): readonly ValueOffer[] | undefined {
  const source = scene.path.slice(0, scene.path.lastIndexOf("items"));
  const [type, nameKey] =
    source.at(-1) === "secret" ? (["Secret", "secretName"] as const) : (["ConfigMap", "name"] as const);
  const holder = nodeIn(scene.unit, source);
  return keysIn(scene, type, rawText(member(holder, nameKey) ?? member(holder, "name")));
}

function keysIn(scene: Scene, type: string, name: string | undefined): readonly ValueOffer[] | undefined {
  const objects = nearObjects(scene, type).filter(({ summary }) => summary.name === name);
  return present(
    objects.flatMap((one) => {
      const root = one.open()?.object.root;
      const maps = ["data", "stringData", "binaryData"].map((key) => member(root, key));
      return maps.flatMap((map) => (map?.properties ?? []).map((property) => keyOffer(property.name, property.value)));
    }),
  );
}

function keyOffer(key: string, { value }: Node): ValueOffer {
  const line = typeof value === "string" ? (value.split("\n")[0] ?? "") : "";
  return { value: text(key), detail: line.length > MOST ? `${line.slice(0, MOST)}…` : line };
}

const MOST = 40;

function backendPort(value: (port: ReturnType<typeof servicePorts>[number]) => ValueOffer["value"] | undefined): Topic {
  return (scene) => {
    const service = rawText(member(nodeIn(scene.unit, scene.path.slice(0, -2)), "name"));
    const objects = nearObjects(scene, "Service").filter(({ summary }) => summary.name === service);
    return present(
      objects.flatMap((one) => {
        const object = one.open()?.object;
        return (object === undefined ? [] : servicePorts(object)).flatMap((port) => {
          const offered = value(port);
          const detail = [port.name, port.number].filter((part) => part !== undefined).join(" ");
          return offered === undefined ? [] : [{ value: offered, detail: `port ${detail} of Service ${service}` }];
        });
      }),
    );
  };
}

/** Of the kind that stands beside; of one of these where none does. */
function ofKindBeside(types: readonly string[]): Topic {
  return (scene) => {
    const kind = rawText(member(holderOf(scene), "kind"));
    return offersOf(nearObjects(scene, ...types.filter((type) => kind === undefined || type.split(".")[0] === kind)));
  };
}

/** Those that the project has first. */
function kindsOf(types: readonly string[]): Topic {
  return (scene) => {
    const there = new Set(nearObjects(scene, ...types).map(({ summary }) => summary.type));
    const kinds = [...types.filter((type) => there.has(type)), ...types.filter((type) => !there.has(type))];
    return kinds.map((type) => ({ value: text(type.split(".")[0] as string) }));
  };
}

/** Those that are made in the project, and those that its objects are in. */
function namespaces(scene: Scene): readonly ValueOffer[] | undefined {
  const { file, sources } = scene;
  const project = sources.workspace?.projects().of(file.path);
  const others = [...(project?.byType.values() ?? [])].flat().filter(({ path }) => path !== file.path);
  const own = scene.file.units.flatMap(({ kind, doc }) =>
    kind === "k8s.manifest" && doc !== scene.unit?.doc ? [kubernetesObject(doc)] : [],
  );
  const all = [...own, ...others.map(({ summary }) => summary)];
  const names = all.flatMap(({ type, name, namespace }) => (type === "Namespace" ? name : namespace) ?? []);
  return present([...new Set(names)].sort().map((name) => ({ value: text(name) })));
}
