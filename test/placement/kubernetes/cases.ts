// Clusters and workloads by dice, with everything that makes placing pods hard: ties, taints, selectors, affinity, ports,
// spread, terms about other pods, volumes, full nodes. As kubectl and manifests have them, so that reading is in it.
import type { Draw } from "../../../server/src/core/placement/generator.js";
import type { KubernetesCluster, Manifests } from "../../../server/src/core/placement/kubernetes/types.js";
import { asks, cluster, HOSTNAME, type Json, manifests, node, running, workload, ZONE } from "./objects.js";

export interface PodCase {
  readonly cluster: KubernetesCluster;
  readonly manifests: Manifests;
  readonly fillUp: boolean;
}

type Pick = <T>(choices: readonly T[]) => T;

/** At most `size` nodes, and workloads of as many pods. */
export function randomPodCase(draw: Draw, size: number): PodCase {
  const { documents, ...given } = randomPodObjects(draw, size);
  return { ...given, manifests: manifests(...documents) };
}

/** The same with the manifests as they are written. */
export function randomPodObjects(
  draw: Draw,
  size: number,
): Omit<PodCase, "manifests"> & { readonly documents: readonly Json[] } {
  const pick: Pick = (choices) => choices[draw(choices.length)] as (typeof choices)[number];
  // In half of the cases little keeps pods away, so that scores decide.
  const calm = draw(2) === 0;
  const names = Array.from({ length: draw(size) + 1 }, (_, number) => `n${draw(90) + 10}-${number}`);
  const nodes = names.map((name) => randomNode(name, pick, calm));
  const pods = Array.from({ length: draw(2 * size) }, (_, number) => randomPod(number, pick([...names, "gone"]), pick));
  const workloads = Array.from({ length: draw(4) + 1 }, (_, number) =>
    randomWorkload(number, draw(2 * size) + 1, pick, calm),
  );
  const services = pick([[], [service("web")], [service("web"), service("db")]]);
  return {
    cluster: cluster(...nodes, ...pods, ...volumes(names, pick), namespace("other", { team: "blue" })),
    documents: [...services, ...workloads],
    fillUp: draw(4) === 0,
  };
}

function randomNode(name: string, pick: Pick, calm: boolean): Json {
  return node(name, {
    cpu: pick(calm ? ["4", "8", "8"] : ["1", "2", "2", "4"]),
    memory: pick(calm ? ["8Gi", "16Gi"] : ["2Gi", "4Gi", "4Gi", "8Gi"]),
    pods: pick(["3", "8", "110", "110"]),
    ...pick<Json>([{}, {}, {}, { "example.com/gpu": "1" }]),
    ...pick<Json>([{ zone: "a" }, { zone: "a" }, { zone: "b" }, { zone: "c" }, {}]),
    labels: {
      [HOSTNAME]: name,
      ...pick<Json>([{}, { slot: name }]),
      ...pick<Json>([{}, { disk: "ssd" }, { disk: "hdd", level: "3" }, { rack: "r1" }, { rack: "r2" }]),
    },
    taints: pick<readonly Json[]>([
      [],
      [],
      [],
      [taint("old", "PreferNoSchedule")],
      [taint("gpu", "NoSchedule")],
      TWO_TAINTS,
    ]),
    unschedulable: pick([false, false, false, false, false, true]),
  });
}

function taint(key: string, effect: string): Json {
  return { key, value: "yes", effect };
}

const TWO_TAINTS = [taint("old", "PreferNoSchedule"), taint("slow", "PreferNoSchedule")];

function randomPod(number: number, on: string, pick: Pick): Json {
  return running(`p${number}`, on, {
    namespace: pick(["default", "default", "default", "other"]),
    labels: pick<Json>([{ app: "web" }, { app: "web", tier: "x" }, { app: "db" }, {}]),
    phase: pick(["Running", "Running", "Running", "Succeeded"]),
    ...pick<Json>([
      {},
      {},
      {},
      {},
      {},
      { deletionTimestamp: "2026-01-01T00:00:00Z" },
      { owner: { kind: "DaemonSet", name: "w0" } },
    ]),
    containers: [
      {
        ...asks(pick(["100m", "250m", undefined]), pick(["128Mi", "512Mi", undefined])),
        ports: pick<readonly Json[]>([[], [], [{ hostPort: 80 }]]),
      },
    ],
    affinity: pick<Json | undefined>([undefined, undefined, undefined, podAffinity(pick)]),
    volumes: pick<readonly Json[]>([[], [], [], [claimed("shared")]]),
  });
}

function randomWorkload(number: number, count: number, pick: Pick, calm: boolean): Json {
  const kind = pick(["Deployment", "Deployment", "Deployment", "StatefulSet", "Pod", "DaemonSet", "Job"]);
  const name = `w${number}`;
  const counts: Json =
    kind === "Job" ? { parallelism: count } : kind === "Pod" || kind === "DaemonSet" ? {} : { replicas: count };
  const templates =
    kind === "StatefulSet" && pick([true, false]) ? { volumeClaimTemplates: [claimTemplate(pick)] } : {};
  const given = {
    kind,
    name,
    namespace: pick([undefined, undefined, undefined, "other"]),
    labels: { app: pick(["web", "web", "db", name]), ...pick<Json>([{}, { tier: "x" }]) },
    ...counts,
    ...templates,
  };
  return workload(given, calm && pick([true, true, false]) ? calmSpec(pick) : randomSpec(pick));
}

/** What only scores. */
function calmSpec(pick: Pick): Json {
  const soft = (): Json => ({ ...spread(pick), whenUnsatisfiable: "ScheduleAnyway" });
  return {
    containers: [asks(pick(["100m", "250m", undefined]), pick(["128Mi", "512Mi", undefined]))],
    topologySpreadConstraints: pick<readonly Json[]>([[], [], [soft()], [soft(), soft()]]),
    affinity: pick<Json>([{}, {}, preferredPods(pick)]),
  };
}

function randomSpec(pick: Pick): Json {
  const nodeAffinity = pick<Json | undefined>([undefined, undefined, undefined, randomNodeAffinity(pick)]);
  const init = { ...asks(pick(["100m", "1", undefined]), "64Mi"), restartPolicy: pick([undefined, "Always"]) };
  return {
    containers: [
      {
        ...asks(
          pick(["100m", "250m", "500m", undefined]),
          pick(["128Mi", "512Mi", "1Gi", undefined]),
          pick<Json>([{}, {}, {}, {}, {}, { "example.com/gpu": 1 }]),
        ),
        ports: randomPorts(pick),
      },
    ],
    initContainers: pick<readonly Json[]>([[], [], [init]]),
    nodeSelector: pick<Json | undefined>([undefined, undefined, undefined, undefined, { disk: "ssd" }]),
    tolerations: pick<readonly Json[]>([
      [],
      [],
      [{ key: "gpu", operator: "Exists" }],
      [{ key: "old", value: "yes" }],
      [{ operator: "Exists" }],
    ]),
    topologySpreadConstraints: pick<readonly Json[]>([[], [], [], [spread(pick)], [spread(pick), spread(pick)]]),
    affinity: { nodeAffinity, ...pick<Json>([{}, {}, {}, podAffinity(pick), podAffinity(pick)]) },
    volumes: pick<readonly Json[]>([
      [],
      [],
      [],
      [claimed("shared")],
      [claimed("zoned")],
      [claimed("single")],
      [claimed("late")],
      [claimed("local"), claimed("late")],
      [claimed("now")],
    ]),
    overhead: pick<Json | undefined>([undefined, undefined, { cpu: "50m" }]),
    priority: pick([undefined, undefined, 10, 1000]),
  };
}

function randomPorts(pick: Pick): readonly Json[] {
  return pick<readonly Json[]>([
    [],
    [],
    [],
    [],
    [{ hostPort: 80 }],
    [{ hostPort: 80, hostIP: "10.0.0.1" }],
    [{ hostPort: 53, protocol: "UDP" }],
  ]);
}

function randomNodeAffinity(pick: Pick): Json {
  const terms = [
    { matchExpressions: [{ key: "disk", operator: pick(["In", "NotIn", "Exists", "DoesNotExist"]), values: ["ssd"] }] },
    { matchExpressions: [{ key: "level", operator: "Gt", values: ["2"] }] },
    {
      matchExpressions: [
        { key: ZONE, operator: "In", values: ["a", "b"] },
        { key: "rack", operator: "Exists" },
      ],
    },
    {},
  ];
  const required = {
    requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [pick(terms), pick(terms)] },
  };
  const preferredTerms = [
    { weight: pick([1, 50, 100]), preference: pick(terms) },
    { weight: 30, preference: pick(terms) },
  ];
  const preferred = { preferredDuringSchedulingIgnoredDuringExecution: preferredTerms };
  return pick<Json>([required, preferred, preferred, { ...required, ...preferred }]);
}

function spread(pick: Pick): Json {
  return {
    topologyKey: pick([ZONE, ZONE, HOSTNAME, "rack", "slot"]),
    maxSkew: pick([1, 1, 2]),
    whenUnsatisfiable: pick(["DoNotSchedule", "ScheduleAnyway"]),
    labelSelector: pick<Json | undefined>([
      { matchLabels: { app: "web" } },
      { matchLabels: { app: "web" } },
      { matchExpressions: [{ key: "app", operator: "Exists" }] },
      {},
      undefined,
    ]),
    ...pick<Json>([{}, {}, { matchLabelKeys: ["tier", "pod-template-hash"] }, { minDomains: 3 }]),
    ...pick<Json>([{}, {}, { nodeAffinityPolicy: "Ignore" }, { nodeTaintsPolicy: "Honor" }]),
  };
}

function podTerm(pick: Pick): Json {
  return {
    topologyKey: pick([ZONE, HOSTNAME, HOSTNAME, "rack", "slot"]),
    labelSelector: pick<Json | undefined>([
      { matchLabels: { app: "web" } },
      { matchLabels: { app: "db" } },
      { matchExpressions: [{ key: "app", operator: "In", values: ["web", "w1"] }] },
      {},
      undefined,
    ]),
    ...pick<Json>([
      {},
      {},
      {},
      { namespaces: ["other"] },
      { namespaceSelector: { matchLabels: { team: "blue" } } },
      { namespaceSelector: {} },
    ]),
    ...pick<Json>([{}, {}, {}, { matchLabelKeys: ["tier"] }, { mismatchLabelKeys: ["tier"] }]),
  };
}

function preferredPods(pick: Pick): Json {
  const weighted = (): Json => ({ weight: pick([1, 10, 100]), podAffinityTerm: podTerm(pick) });
  const preferred = (): Json => ({ preferredDuringSchedulingIgnoredDuringExecution: [weighted(), weighted()] });
  return pick<() => Json>([
    () => ({ podAntiAffinity: preferred() }),
    () => ({ podAffinity: preferred() }),
    () => ({ podAffinity: preferred(), podAntiAffinity: preferred() }),
  ])();
}

function podAffinity(pick: Pick): Json {
  const term = (): Json => podTerm(pick);
  const required = (): Json => ({
    requiredDuringSchedulingIgnoredDuringExecution: pick([[term()], [term()], [term(), term()]]),
  });
  return pick<() => Json>([
    () => preferredPods(pick),
    () => ({ podAntiAffinity: required() }),
    () => ({ podAffinity: required() }),
    () => ({ ...preferredPods(pick), podAffinity: required() }),
  ])();
}

// --- Volumes -----------------------------------------------------------------------------------------------------------

function volumes(names: readonly string[], pick: Pick): readonly Json[] {
  const [first = "", second = first] = names;
  const local = (name: string, on: string): Json =>
    volume(name, {
      storageClassName: "local",
      nodeAffinity: {
        required: { nodeSelectorTerms: [{ matchExpressions: [{ key: HOSTNAME, operator: "In", values: [on] }] }] },
      },
    });
  return [
    storageClass("late", { provisioner: "ebs.csi.aws.com", volumeBindingMode: "WaitForFirstConsumer" }),
    storageClass("here", {
      provisioner: "efs.csi.aws.com",
      volumeBindingMode: "WaitForFirstConsumer",
      allowedTopologies: [{ matchLabelExpressions: [{ key: ZONE, values: ["a", "b"] }] }],
    }),
    storageClass("local", { provisioner: "kubernetes.io/no-provisioner", volumeBindingMode: "WaitForFirstConsumer" }),
    storageClass("now", { provisioner: "ebs.csi.aws.com", volumeBindingMode: "Immediate" }),
    volume("pv-zoned", { claimRef: { namespace: "default", name: "zoned" } }, { [ZONE]: pick(["a", "b", "a__c"]) }),
    volume("pv-bound", {
      nodeAffinity: {
        required: { nodeSelectorTerms: [{ matchExpressions: [{ key: ZONE, operator: "In", values: ["a", "c"] }] }] },
      },
    }),
    local("pv-1", first),
    local("pv-2", second),
    claim("shared", { volumeName: "pv-bound" }),
    claim("zoned", { volumeName: "pv-zoned" }),
    claim("single", { storageClassName: "late", accessModes: ["ReadWriteOncePod"] }),
    claim("late", { storageClassName: pick(["late", "here"]) }),
    claim("local", { storageClassName: "local" }),
    ...pick([[], [claim("now", { storageClassName: "now" })]]),
  ];
}

function storageClass(name: string, given: Json): Json {
  return { kind: "StorageClass", metadata: { name }, ...given };
}

function volume(name: string, spec: Json, labels: Json = {}): Json {
  return {
    kind: "PersistentVolume",
    metadata: { name, labels },
    spec: { capacity: { storage: "10Gi" }, accessModes: ["ReadWriteOnce"], ...spec },
  };
}

function claim(name: string, spec: Json): Json {
  return { kind: "PersistentVolumeClaim", metadata: { name, namespace: "default" }, spec: { ...storage(), ...spec } };
}

function claimTemplate(pick: Pick): Json {
  return {
    metadata: { name: "data" },
    spec: { ...storage(), storageClassName: pick(["late", "here", "local", "unheard-of", undefined]) },
  };
}

function storage(): Json {
  return { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "5Gi" } } };
}

function claimed(claimName: string): Json {
  return { name: claimName, persistentVolumeClaim: { claimName } };
}

function service(app: string): Json {
  return { kind: "Service", metadata: { name: app }, spec: { selector: { app } } };
}

function namespace(name: string, labels: Json): Json {
  return { kind: "Namespace", metadata: { name, labels } };
}
