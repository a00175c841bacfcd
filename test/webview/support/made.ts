// Made-up clusters and services, and what the real engine makes of them: the views that the page of the preview is given.

import { type Laid, previewOf } from "../../../server/src/core/placement/preview/preview.js";
import { clusterReader } from "../../../server/src/core/placement/preview/reader.js";
import type { Workload } from "../../../server/src/core/placement/types.js";
import type {
  OfferedChange,
  PlacementProblem,
  PlacementView,
  Preview,
  PreviewChange,
  PreviewInputs,
  PreviewStep,
  PreviewSubject,
} from "../../../server/src/protocol/placement.js";

export interface Made {
  readonly subject: PreviewSubject;
  readonly cluster: unknown;
  readonly clusterName?: string;
  readonly name?: string;
  readonly files?: readonly string[];
}

export interface MadeView {
  readonly view: PlacementView;
  readonly stepAt: (step: number) => PreviewStep | undefined;
}

export const CHOICES = [
  { name: "prod.cluster.json", uri: "file:///w/prod.cluster.json" },
  { name: "staging.cluster.json", uri: "file:///w/staging.cluster.json" },
];

let ids = 0;

/** What the server would answer. */
export function madeView(made: Made, inputs: PreviewInputs = {}): MadeView | PlacementProblem {
  const reader = clusterReader([{ name: "prod.cluster.json", value: made.cluster }]);
  const laid = previewOf({ subject: made.subject, inputs }, reader);
  const subject = { name: made.name ?? "web", files: made.files ?? ["taskdef.json", "service.json"], version: 1 };
  if ("problem" in laid) return { problem: laid.problem, subject, choices: CHOICES };
  return { view: viewOf(made, laid, subject), stepAt: laid.stepAt };
}

function viewOf({ clusterName = "prod" }: Made, { preview }: Laid, subject: PlacementView["subject"]): PlacementView {
  return {
    id: ++ids,
    subject,
    cluster: { name: clusterName, uris: [CHOICES[0]?.uri ?? ""] },
    choices: CHOICES,
    preview: JSON.parse(JSON.stringify(preview)) as Preview,
    changes: preview.blocked.map(({ changes }) => changes.map((change) => offered(preview, change))),
    writable: true,
  };
}

function offered(preview: Preview, change: PreviewChange): OfferedChange {
  const on = (place: number): string => preview.instances[place]?.id ?? "";
  switch (change.type) {
    case "less":
      return {
        change,
        title: `${change.resource === "memory" ? "memoryReservation" : change.resource} ${change.from} → ${change.to}`,
        action: { type: "edit", uri: "file:///w/taskdef.json", version: 1, edits: [] },
      };
    case "room":
      return { change, title: `${change.more} more ${change.resource} free on ${on(change.instance)}`, action: null };
    case "trunking":
      return {
        change,
        title: `ENI trunking on ${change.instanceType} (${change.from} → ${change.to} tasks)`,
        action: {
          type: "show",
          uri: CHOICES[0]?.uri ?? "",
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
        },
      };
    case "instance": {
      const { count, type, zone } = change.more;
      const where = zone === undefined ? "" : ` in ${zone}`;
      return {
        change,
        title: `${count === 1 ? "one more" : `${count} more`} ${type}${where}`,
        action: { type: "add", more: change.more },
      };
    }
    case "other":
      return { change, title: change.text, action: null };
  }
}

export interface Asked {
  readonly count: number;
  readonly cpu?: number;
  readonly memory?: number;
  readonly awsvpc?: boolean;
  readonly ports?: readonly number[];
  readonly gpus?: number;
  readonly strategies?: Workload["strategies"];
  readonly constraints?: Workload["constraints"];
  readonly maximum?: number;
}

const ZONE = { type: "spread", by: "attribute", attribute: "ecs.availability-zone" } as const;

export function service(asked: Asked): PreviewSubject {
  const { count, cpu = 256, memory = 1024, awsvpc = false, ports = [], gpus = 0, constraints = [] } = asked;
  const workload: Workload = {
    need: {
      cpu,
      memory,
      gpus,
      eniSlots: awsvpc ? 1 : 0,
      ports: { tcp: ports, udp: [] },
      attributes: [],
      group: "service:web",
      constraints: [],
    },
    count,
    scheduling: "REPLICA",
    strategies: asked.strategies ?? [ZONE, { type: "binpack", field: "memory" }],
    constraints,
    providers: [],
    deployment: { minimum: 100, maximum: asked.maximum ?? 120 },
  };
  return { scheduler: "ECS", workload, assumptions: [] };
}

export const ZONES = ["us-east-1a", "us-east-1b", "us-east-1c"];

/** Instances of several types over three zones, some with tasks of other services. */
export function clusterOf(count: number, types: readonly string[] = ["m5.large", "c5.xlarge"]): unknown {
  const instances = Array.from({ length: count }, (_, number) => {
    const busy = number % 4 === 1;
    return {
      id: `i-0${(0xa41 + number * 7).toString(16)}`,
      type: types[number % 7 < 5 ? 0 : 1 % types.length],
      zone: ZONES[number % ZONES.length],
      ...(busy ? { runningTasks: [{ group: "service:log", count: 1 + (number % 3), cpu: 128, memory: 700 }] } : {}),
      ...(number % 41 === 8 ? { status: "DRAINING" } : {}),
    };
  });
  return { name: "prod", instances };
}

/** Nine instances, some tasks that do not fit. */
export const SMALL: Made = {
  subject: service({ count: 24, cpu: 256, memory: 1792, awsvpc: true }),
  cluster: {
    name: "prod",
    instances: [
      {
        id: "i-0a41",
        type: "m5.large",
        zone: ZONES[0],
        runningTasks: [{ group: "service:log", count: 1, cpu: 64, memory: 256 }],
      },
      {
        id: "i-0b17",
        type: "m5.large",
        zone: ZONES[1],
        runningTasks: [{ group: "service:log", count: 1, cpu: 64, memory: 256 }],
      },
      {
        id: "i-0c77",
        type: "m5.large",
        zone: ZONES[2],
        runningTasks: [{ group: "service:log", count: 1, cpu: 64, memory: 256 }],
      },
      { id: "i-0a42", type: "m5.large", zone: ZONES[0] },
      { id: "i-0b18", type: "m5.large", zone: ZONES[1] },
      { id: "i-0c78", type: "c5.xlarge", zone: ZONES[2] },
      {
        id: "i-0a43",
        type: "c5.xlarge",
        zone: ZONES[0],
        runningTasks: [{ group: "family:batch", count: 3, cpu: 256, memory: 700 }],
      },
      { id: "i-0b19", type: "m5.xlarge", zone: ZONES[1] },
      { id: "i-0c79", type: "t3.medium", zone: ZONES[2], status: "DRAINING" },
    ],
  },
};

export const MIDDLE: Made = { subject: service({ count: 260 }), cluster: clusterOf(60) };
export const MANY: Made = { subject: service({ count: 1_000 }), cluster: clusterOf(240) };
export const HUGE: Made = { subject: service({ count: 2_000 }), cluster: clusterOf(500) };
export const PORTS: Made = {
  subject: service({ count: 8, memory: 512, ports: [8080] }),
  cluster: clusterOf(6),
};
export const EMPTY: Made = { subject: service({ count: 3 }), cluster: { name: "empty", instances: [] } };
export const NOTHING: Made = { subject: service({ count: 0 }), cluster: clusterOf(3) };
export const GPUS: Made = {
  subject: service({ count: 5, gpus: 2, memory: 8_192, cpu: 2_048 }),
  cluster: {
    name: "ml",
    instances: ZONES.map((zone, number) => ({ id: `gpu-${number + 1}`, type: "g4dn.12xlarge", zone })),
  },
};
/** Room for what runs, but not for the update. */
export const STALLING: Made = {
  subject: service({ count: 10, memory: 3_400, maximum: 130 }),
  cluster: clusterOf(6, ["m5.large"]),
};
export const ROLLING: Made = {
  subject: service({ count: 12, memory: 1_500, maximum: 150 }),
  cluster: clusterOf(6, ["m5.large"]),
};
export const FARGATE: Made = {
  clusterName: "AWS Fargate",
  cluster: {},
  subject: {
    scheduler: "Fargate",
    name: "web",
    answer: {
      tasks: Array.from({ length: 14 }, (_, number) => ({
        task: `web-${number + 1}`,
        provider: number < 2 || number % 4 === 0 ? "FARGATE" : "FARGATE_SPOT",
        zone: ZONES[number % 3],
      })),
      placed: 14,
      unplaced: 0,
      blocked: [],
      zones: [
        { zone: "us-east-1a", tasks: 5 },
        { zone: "us-east-1b", tasks: 5 },
        { zone: "us-east-1c", tasks: 4 },
      ],
      spot: 9,
      costPerMonth: 251.4,
      deployment: { lower: 14, upper: 28 },
      assumptions: ["The zones of the subnets are not known: three are taken."],
    },
  },
};

function nodeObject(name: string, zone: string): unknown {
  const labels = {
    "kubernetes.io/hostname": name,
    "topology.kubernetes.io/zone": zone,
    "node.kubernetes.io/instance-type": "m5.large",
  };
  return {
    kind: "Node",
    metadata: { name, labels },
    status: { allocatable: { cpu: "1930m", memory: "7244720Ki", pods: "29" } },
  };
}

function runningPod(name: string, app: string, nodeName: string): unknown {
  const owner = { kind: "ReplicaSet", name: `${app}-5d8f9c7b64`, controller: true };
  return {
    kind: "Pod",
    metadata: {
      name,
      namespace: "default",
      labels: { app, "pod-template-hash": "5d8f9c7b64" },
      ownerReferences: [owner],
    },
    spec: { nodeName, containers: [{ name: "app", resources: { requests: { cpu: "500m", memory: "512Mi" } } }] },
    status: { phase: "Running" },
  };
}

function deploymentObject(name: string, replicas: number, cpu: string, memory: string): unknown {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name },
    spec: {
      replicas,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: "app", image: "example/app:1.0", resources: { requests: { cpu, memory } } }] },
      },
    },
  };
}

/** Two Deployments on six nodes. */
export const PODS: Made = {
  name: "shop",
  files: ["shop.yaml"],
  clusterName: "nodes.json",
  subject: {
    scheduler: "Kubernetes",
    documents: [deploymentObject("web", 9, "500m", "1Gi"), deploymentObject("worker", 4, "1", "3Gi")],
  },
  cluster: {
    kind: "List",
    items: [
      ...Array.from({ length: 6 }, (_, number) => nodeObject(`ip-10-0-${number}-17`, ZONES[number % 3] ?? "")),
      runningPod("web-5d8f9c7b64-x1", "web", "ip-10-0-0-17"),
      runningPod("metrics-5d8f9c7b64-x2", "metrics", "ip-10-0-1-17"),
    ],
  },
};
