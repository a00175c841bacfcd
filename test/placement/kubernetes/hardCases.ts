// Clusters and workloads by dice for what general cases meet too seldom: claims that wait for the node of their pod, with
// volumes that run out; and spreads over labels that every node has a value of its own for.
import type { Draw } from "../../../server/src/core/placement/generator.js";
import type { PodCase } from "./cases.js";
import { asks, cluster, HOSTNAME, type Json, manifests, node, running, workload, ZONE } from "./objects.js";

type Pick = <T>(choices: readonly T[]) => T;

export function volumeCase(draw: Draw, size: number): PodCase {
  const pick = picker(draw);
  const names = namesOf(draw(size) + 2);
  const nodes = names.map((name) =>
    node(name, {
      cpu: pick(["1", "2", "8"]),
      memory: pick(["2Gi", "8Gi"]),
      pods: pick(["2", "4", "110"]),
      zone: pick(["a", "b", "c"]),
      labels: { [HOSTNAME]: name, ...pick<Json>([{}, { disk: "ssd" }, { disk: "hdd" }, { rack: "r1" }]) },
      taints: pick([[], [], [UNWELCOME], [UNWELCOME, { ...UNWELCOME, key: "slow" }]]),
    }),
  );
  const volumes = Array.from({ length: draw(3 * size) }, (_, number) => randomVolume(`pv-${number}`, names, pick));
  const shared = claim("shared", { storageClassName: pick(CLASS_NAMES), accessModes: [pick(MODES)] });
  const workloads = [0, 1, 2].map((number) => claimant(`w${number}`, draw(10) + 1, pick));
  return {
    cluster: cluster(...nodes, ...classes(pick), ...volumes, shared),
    manifests: manifests(...workloads),
    fillUp: draw(3) === 0,
  };
}

/** One in four has so many such labels that the cells of nodes that are alike cannot be numbered. */
export function ownLabelCase(draw: Draw, size: number): PodCase {
  const pick = picker(draw);
  const names = namesOf(draw(size) + 2);
  const keys = pick([["slot"], ["slot"], ["slot", "bay"], MANY_KEYS]);
  const nodes = names.map((name) =>
    node(name, {
      cpu: pick(["4", "8", "16"]),
      memory: pick(["8Gi", "16Gi"]),
      pods: pick(["4", "8", "110"]),
      zone: pick(["a", "b", "c"]),
      labels: {
        [HOSTNAME]: name,
        ...Object.fromEntries(keys.filter(() => keys === MANY_KEYS || draw(4) > 0).map((key) => [key, name])),
        ...pick<Json>([{}, { rack: "r1" }, { disk: "ssd" }, { disk: "hdd" }]),
      },
      taints: pick([[], [], [UNWELCOME], [{ ...UNWELCOME, effect: "NoSchedule" }]]),
    }),
  );
  const pods = Array.from({ length: draw(2 * size) }, (_, number) =>
    running(`p${number}`, pick(names), { labels: { app: pick(["web", "db"]) }, containers: [asks("100m", "64Mi")] }),
  );
  const spreads = (): readonly Json[] =>
    keys === MANY_KEYS
      ? keys.map((topologyKey) => spread(topologyKey, ["ScheduleAnyway"], pick))
      : Array.from({ length: draw(3) + 1 }, () =>
          spread(pick([...keys, ...keys, HOSTNAME, ZONE, "rack"]), MOSTLY_SOFT, pick),
        );
  const workloads = [0, 1].map((number) =>
    workload(
      { name: `w${number}`, labels: { app: pick(["web", "web", "db"]) }, replicas: draw(4 * size) + 1 },
      {
        containers: [asks(pick(["50m", "100m"]), "64Mi")],
        nodeSelector: pick<Json | undefined>([undefined, undefined, undefined, { disk: "ssd" }]),
        affinity: pick([{}, preference(pick)]),
        tolerations: pick<readonly Json[]>([[], [TOLERATES]]),
        topologySpreadConstraints: spreads(),
      },
    ),
  );
  return { cluster: cluster(...nodes, ...pods), manifests: manifests(...workloads), fillUp: draw(4) === 0 };
}

const MANY_KEYS: readonly string[] = Array.from({ length: 10 }, (_, number) => `own-${number}`);

const UNWELCOME = { key: "old", value: "yes", effect: "PreferNoSchedule" };
const TOLERATES = { key: "old", operator: "Exists" };
const CLASS_NAMES = ["local", "local", "late", "here"];
const MODES = ["ReadWriteOnce", "ReadWriteOnce", "ReadWriteOncePod"];

function picker(draw: Draw): Pick {
  return (choices) => choices[draw(choices.length)] as (typeof choices)[number];
}

/** In the order of their numbers. */
function namesOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => `n${String(number).padStart(2, "0")}`);
}

function classes(pick: Pick): readonly Json[] {
  const waiting = (name: string, provisioner: string, given: Json = {}): Json => ({
    kind: "StorageClass",
    metadata: { name },
    provisioner,
    volumeBindingMode: "WaitForFirstConsumer",
    ...given,
  });
  const allowed = [{ matchLabelExpressions: [{ key: ZONE, values: [pick(["a", "b"])] }] }];
  return [
    waiting("local", "kubernetes.io/no-provisioner"),
    waiting("late", "ebs.csi.aws.com"),
    waiting("here", "efs.csi.aws.com", { allowedTopologies: allowed }),
  ];
}

function randomVolume(name: string, names: readonly string[], pick: Pick): Json {
  const within = (key: string, values: readonly string[]): Json => ({
    nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key, operator: "In", values }] }] } },
  });
  return {
    kind: "PersistentVolume",
    metadata: { name, labels: pick<Json>([{}, {}, { tier: "fast" }]) },
    spec: {
      capacity: { storage: pick(["10Gi", "20Gi", "5Gi", "1Gi"]) },
      accessModes: ["ReadWriteOnce"],
      storageClassName: pick(CLASS_NAMES),
      ...pick([
        {},
        within(HOSTNAME, [pick(names)]),
        within(HOSTNAME, [pick(names), pick(names)]),
        within(ZONE, [pick(["a", "b", "c"])]),
      ]),
    },
  };
}

function claim(name: string, spec: Json): Json {
  return { kind: "PersistentVolumeClaim", metadata: { name, namespace: "default" }, spec: { ...STORAGE, ...spec } };
}

const STORAGE = { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "5Gi" } } };

/** A workload with a claim for each of its pods, or several, and nodes that it would rather have. */
function claimant(name: string, replicas: number, pick: Pick): Json {
  const template = (own: string): Json => ({
    metadata: { name: own },
    spec: {
      ...STORAGE,
      storageClassName: pick(CLASS_NAMES),
      ...pick<Json>([{}, {}, { selector: { matchLabels: { tier: "fast" } } }]),
    },
  });
  const templates = pick([[template("data")], [template("data"), template("logs")]]);
  return workload(
    { kind: pick(["StatefulSet", "StatefulSet", "Deployment"]), name, replicas, volumeClaimTemplates: templates },
    {
      containers: [
        {
          ...asks(pick(["100m", "500m"]), pick(["128Mi", "512Mi"])),
          ports: pick<readonly Json[]>([[], [], [{ hostPort: 80 }]]),
        },
      ],
      affinity: pick([{}, preference(pick), preference(pick), preference(pick)]),
      tolerations: pick<readonly Json[]>([[], [], [TOLERATES]]),
      volumes: pick<readonly Json[]>([[], [], [{ name: "shared", persistentVolumeClaim: { claimName: "shared" } }]]),
    },
  );
}

/** The one liked best fills up first, and then the next one stands for all that can be liked. */
function preference(pick: Pick): Json {
  const disk = (values: readonly string[]): Json => ({ matchExpressions: [{ key: "disk", operator: "In", values }] });
  const rack = { matchExpressions: [{ key: "rack", operator: "Exists" }] };
  const terms = [
    { weight: pick([40, 100]), preference: disk(["ssd"]) },
    { weight: pick([10, 30]), preference: disk(["hdd"]) },
    { weight: 20, preference: rack },
  ];
  return { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: terms } };
}

const MOSTLY_SOFT = ["ScheduleAnyway", "ScheduleAnyway", "ScheduleAnyway", "DoNotSchedule"];

function spread(topologyKey: string, otherwise: readonly string[], pick: Pick): Json {
  return {
    topologyKey,
    maxSkew: pick([1, 2, 5]),
    whenUnsatisfiable: pick(otherwise),
    labelSelector: pick<Json>([
      { matchLabels: { app: "web" } },
      { matchLabels: { app: "web" } },
      { matchExpressions: [{ key: "app", operator: "Exists" }] },
    ]),
    ...pick<Json>([{}, {}, { nodeAffinityPolicy: "Ignore" }, { nodeTaintsPolicy: "Honor" }]),
  };
}
