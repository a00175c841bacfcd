// Objects that bear on where pods go: volumes and claims, Services, namespaces, priority classes, limits, Fargate profiles.
import type {
  FargateProfile,
  LimitRange,
  PersistentVolume,
  PersistentVolumeClaim,
  Requirement,
  StorageClass,
  Surroundings,
} from "../types.js";
import { readClaimSpec, readNodeTerm } from "./podSpec.js";
import { amountOf, amountsAt, at, isTrueAt, labelsAt, listAt, numberAt, textAt, wordAt, wordsAt } from "./values.js";

/** `observed`: whether a cluster tells of them. */
export function readSurroundings(objects: readonly unknown[], observed: boolean): Surroundings {
  const of = <T>(kind: string, read: (object: unknown) => T): readonly T[] =>
    objects.filter((object) => textAt(object, "kind") === kind && nameOf(object) !== "").map(read);
  return {
    volumes: of("PersistentVolume", readVolume),
    claims: of("PersistentVolumeClaim", (claim) => readClaim(claim, observed)),
    storageClasses: of("StorageClass", readStorageClass),
    services: of("Service", (service) => ({ ...named(service), selector: labelsAt(service, "spec", "selector") })),
    namespaces: of("Namespace", (one) => ({ name: nameOf(one), labels: labelsAt(one, "metadata", "labels") })),
    priorityClasses: of("PriorityClass", (one) => ({
      name: nameOf(one),
      value: numberAt(one, "value") ?? 0,
      isDefault: isTrueAt(one, "globalDefault"),
    })),
    limitRanges: of("LimitRange", readLimitRange),
    quotas: of("ResourceQuota", named),
    fargateProfiles: objects.flatMap(readFargateProfiles),
  };
}

/** All objects in some documents: the items of lists among them. */
export function objectsIn(values: Iterable<unknown>): readonly unknown[] {
  const found: unknown[] = [];
  const waiting = [...values].reverse();
  while (waiting.length > 0) {
    const value = waiting.pop();
    const items = Array.isArray(value)
      ? value
      : /List$/.test(wordAt(value, "kind"))
        ? listAt(value, "items")
        : undefined;
    if (items === undefined) found.push(value);
    else for (let place = items.length - 1; place >= 0; place--) waiting.push(items[place]);
  }
  return found;
}

export function nameOf(object: unknown): string {
  return wordAt(object, "metadata", "name");
}

export function named(object: unknown): { readonly namespace: string; readonly name: string } {
  return { namespace: namespaceOf(object), name: nameOf(object) };
}

export function namespaceOf(object: unknown): string {
  return textAt(object, "metadata", "namespace") || "default";
}

function readVolume(volume: unknown): PersistentVolume {
  const claim = at(volume, "spec", "claimRef");
  const required = at(volume, "spec", "nodeAffinity", "required");
  const phase = textAt(volume, "status", "phase");
  return {
    name: nameOf(volume),
    labels: labelsAt(volume, "metadata", "labels"),
    storageClass: wordAt(volume, "spec", "storageClassName"),
    accessModes: wordsAt(volume, "spec", "accessModes"),
    capacity: amountOf("storage", at(volume, "spec", "capacity", "storage")) ?? 0,
    volumeMode: textAt(volume, "spec", "volumeMode") ?? "Filesystem",
    nodeTerms: required === undefined ? undefined : listAt(required, "nodeSelectorTerms").map(readNodeTerm),
    claim: claim === undefined ? undefined : `${wordAt(claim, "namespace") || "default"}/${wordAt(claim, "name")}`,
    available: phase === undefined || phase === "Available",
  };
}

function readClaim(claim: unknown, observed: boolean): PersistentVolumeClaim {
  const spec = at(claim, "spec");
  const old = textAt(claim, "metadata", "annotations", "volume.beta.kubernetes.io/storage-class");
  const read = readClaimSpec(spec);
  return {
    ...read,
    ...named(claim),
    storageClass: old ?? read.storageClass,
    volume: textAt(spec, "volumeName") || undefined,
    observed,
  };
}

function readStorageClass(one: unknown): StorageClass {
  const annotations = at(one, "metadata", "annotations");
  return {
    name: nameOf(one),
    provisioner: wordAt(one, "provisioner"),
    waits: wordAt(one, "volumeBindingMode") === "WaitForFirstConsumer",
    isDefault: ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"].some(
      (key) => textAt(annotations, key) === "true",
    ),
    allowedTopologies: listAt(one, "allowedTopologies").map((term) =>
      listAt(term, "matchLabelExpressions").map((item): Requirement => {
        return { key: wordAt(item, "key"), operator: "In", values: wordsAt(item, "values") };
      }),
    ),
  };
}

function readLimitRange(range: unknown): LimitRange {
  const limits = listAt(range, "spec", "limits").filter((item) => textAt(item, "type") === "Container");
  return {
    namespace: namespaceOf(range),
    requests: Object.assign({}, ...limits.map((item) => amountsAt(item, "defaultRequest"))),
    limits: Object.assign({}, ...limits.map((item) => amountsAt(item, "default"))),
  };
}

/** Of an eksctl ClusterConfig, or of the input of `create-fargate-profile`. */
function readFargateProfiles(object: unknown): readonly FargateProfile[] {
  const own = textAt(object, "fargateProfileName");
  const profiles = own === undefined ? listAt(object, "fargateProfiles") : [object];
  return profiles.map((profile) => ({
    name: own ?? wordAt(profile, "name"),
    selectors: listAt(profile, "selectors").map((item) => ({
      namespace: wordAt(item, "namespace"),
      labels: labelsAt(item, "labels"),
    })),
  }));
}
