// The spec of a pod, of a parsed manifest or of what kubectl prints.
import type {
  ClaimSpec,
  ClaimVolume,
  ContainerResources,
  HostPort,
  InitContainer,
  NodeTerm,
  PodSpec,
  PodTerm,
  PodTerms,
  SpreadConstraint,
  Taint,
  Toleration,
  Weighted,
} from "../types.js";
import {
  amountOf,
  amountsAt,
  at,
  isTrueAt,
  labelsAt,
  listAt,
  numberAt,
  requirementsAt,
  selectorAt,
  textAt,
  wordAt,
  wordsAt,
} from "./values.js";

export function readPodSpec(spec: unknown): PodSpec {
  const containers = listAt(spec, "containers");
  const initContainers = listAt(spec, "initContainers");
  const hostNetwork = isTrueAt(spec, "hostNetwork");
  // Ports of init containers count only where these go on running.
  const lasting = [...containers, ...initContainers.filter(isSidecar)];
  const nodes = at(spec, "affinity", "nodeAffinity");
  const required = at(nodes, REQUIRED);
  return {
    containers: containers.map((container) => readResources(container)),
    initContainers: initContainers.map((container): InitContainer => {
      return { ...readResources(container), sidecar: isSidecar(container) };
    }),
    overhead: amountsAt(spec, "overhead"),
    resources: readResources(spec),
    hostPorts: lasting.flatMap((container) => readPorts(container, hostNetwork)),
    hostNetwork,
    privileged: containers.some((container) => isTrueAt(container, "securityContext", "privileged")),
    nodeName: textAt(spec, "nodeName") || undefined,
    nodeSelector: labelsAt(spec, "nodeSelector"),
    requiredNodes: required === undefined ? undefined : listAt(required, "nodeSelectorTerms").map(readNodeTerm),
    preferredNodes: listAt(nodes, PREFERRED).map((item): Weighted<NodeTerm> => {
      return { weight: numberAt(item, "weight") ?? 0, term: readNodeTerm(at(item, "preference")) };
    }),
    tolerations: listAt(spec, "tolerations").map(readToleration),
    spread: listAt(spec, "topologySpreadConstraints").map(readSpread),
    affinity: readPodTerms(at(spec, "affinity", "podAffinity")),
    antiAffinity: readPodTerms(at(spec, "affinity", "podAntiAffinity")),
    volumes: listAt(spec, "volumes").flatMap(readVolume),
    priority: numberAt(spec, "priority"),
    priorityClass: textAt(spec, "priorityClassName") || undefined,
    schedulerName: textAt(spec, "schedulerName") || undefined,
    gated: listAt(spec, "schedulingGates").length > 0,
  };
}

const REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
const PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

export function readTaint(taint: unknown): Taint {
  return { key: wordAt(taint, "key"), value: wordAt(taint, "value"), effect: wordAt(taint, "effect") };
}

export function readNodeTerm(term: unknown): NodeTerm {
  return { expressions: requirementsAt(term, "matchExpressions"), fields: requirementsAt(term, "matchFields") };
}

export function readClaimSpec(spec: unknown): ClaimSpec {
  return {
    storageClass: textAt(spec, "storageClassName"),
    accessModes: wordsAt(spec, "accessModes"),
    size: amountOf("storage", at(spec, "resources", "requests", "storage")) ?? 0,
    volumeMode: textAt(spec, "volumeMode") ?? "Filesystem",
    // Without a selector any volume will do.
    selector: at(spec, "selector") === undefined ? [] : selectorAt(spec, "selector"),
  };
}

function isSidecar(container: unknown): boolean {
  return textAt(container, "restartPolicy") === "Always";
}

function readResources(container: unknown): ContainerResources {
  return {
    requests: amountsAt(container, "resources", "requests"),
    limits: amountsAt(container, "resources", "limits"),
  };
}

/** On the network of the node every port is one of the node. */
function readPorts(container: unknown, hostNetwork: boolean): readonly HostPort[] {
  return listAt(container, "ports").flatMap((item): readonly HostPort[] => {
    const given = numberAt(item, "hostPort") ?? 0;
    const port = given === 0 && hostNetwork ? (numberAt(item, "containerPort") ?? 0) : given;
    if (port <= 0) return [];
    return [{ port, protocol: wordAt(item, "protocol") || "TCP", ip: wordAt(item, "hostIP") || "0.0.0.0" }];
  });
}

function readToleration(toleration: unknown): Toleration {
  return { ...readTaint(toleration), operator: wordAt(toleration, "operator") };
}

function readSpread(constraint: unknown): SpreadConstraint {
  return {
    topologyKey: wordAt(constraint, "topologyKey"),
    maxSkew: Math.max(1, numberAt(constraint, "maxSkew") ?? 1),
    hard: wordAt(constraint, "whenUnsatisfiable") !== "ScheduleAnyway",
    selector: selectorAt(constraint, "labelSelector"),
    matchLabelKeys: wordsAt(constraint, "matchLabelKeys"),
    minDomains: numberAt(constraint, "minDomains") ?? 1,
    honorAffinity: wordAt(constraint, "nodeAffinityPolicy") !== "Ignore",
    honorTaints: wordAt(constraint, "nodeTaintsPolicy") === "Honor",
  };
}

function readPodTerms(affinity: unknown): PodTerms {
  return {
    required: listAt(affinity, REQUIRED).map(readPodTerm),
    preferred: listAt(affinity, PREFERRED).map((item): Weighted<PodTerm> => {
      return { weight: numberAt(item, "weight") ?? 0, term: readPodTerm(at(item, "podAffinityTerm")) };
    }),
  };
}

function readPodTerm(term: unknown): PodTerm {
  return {
    topologyKey: wordAt(term, "topologyKey"),
    selector: selectorAt(term, "labelSelector"),
    namespaces: wordsAt(term, "namespaces"),
    namespaceSelector: selectorAt(term, "namespaceSelector"),
    matchLabelKeys: wordsAt(term, "matchLabelKeys"),
    mismatchLabelKeys: wordsAt(term, "mismatchLabelKeys"),
  };
}

function readVolume(volume: unknown): readonly ClaimVolume[] {
  const claim = textAt(volume, "persistentVolumeClaim", "claimName");
  if (claim !== undefined) return [{ claim }];
  const template = at(volume, "ephemeral", "volumeClaimTemplate", "spec");
  const name = textAt(volume, "name");
  return template === undefined || name === undefined ? [] : [{ volume: name, template: readClaimSpec(template) }];
}
