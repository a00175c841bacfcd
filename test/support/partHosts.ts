// Good documents into which parts are put to see whether they are good there, too: one a kind and platform, and what a part
// needs beside it.
import type { Part } from "../../server/src/core/features/completion/parts.js";
import type { KindId } from "../../server/src/core/kinds/kinds.js";
import { manifestHost } from "./manifestHosts.js";

export type Document = Record<string, unknown>;

export function hostOf(part: Part, kind: KindId, path: readonly string[]): Document {
  if (kind === "k8s.manifest") return manifestHost(part.prefix, path.join("."));
  const host = structuredClone(kind === "ecs.taskDefinition" ? taskOf(part) : (HOSTS[kind] as Document));
  for (const [prefixes, where, path, value] of NEEDS)
    if (prefixes.test(part.prefix) && where.test(kind)) put(host, path.split("."), structuredClone(value));
  return host;
}

/** In lists that is the first item; at the end of a path it is one more. */
export function put(host: Document, path: readonly string[], value: unknown): void {
  const [step, next, ...rest] = path;
  if (step === undefined) return;
  if (next === undefined) host[step] = value;
  else if (next !== "[]") put(childOf(host, step), [next, ...rest], value);
  else {
    const items = (host[step] ?? []) as Document[];
    host[step] = items;
    if (rest.length === 0) items.push(value as Document);
    else put(items[0] as Document, rest, value);
  }
}

function childOf(host: Document, key: string): Document {
  const child = (host[key] ?? {}) as Document;
  host[key] = child;
  return child;
}

const LOGS = {
  logDriver: "awslogs",
  options: { "awslogs-group": "/ecs/host", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "host" },
};

const CONTAINER = {
  name: "main",
  image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/host:1.0.0",
  essential: true,
  logConfiguration: LOGS,
};

const TASK = {
  family: "host",
  executionRoleArn: "arn:aws:iam::123456789012:role/host-execution",
  taskRoleArn: "arn:aws:iam::123456789012:role/host-task",
  containerDefinitions: [CONTAINER],
};

const FARGATE = { requiresCompatibilities: ["FARGATE"], networkMode: "awsvpc", cpu: "1024", memory: "4096" };

function taskOf({ notOn }: Part): Document {
  if (notOn.includes("LINUX"))
    return { ...TASK, ...FARGATE, runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } };
  if (!notOn.includes("FARGATE")) return { ...TASK, ...FARGATE };
  return { ...TASK, requiresCompatibilities: ["EC2"], networkMode: "bridge", memory: "2048" };
}

const NETWORK = {
  awsvpcConfiguration: { subnets: ["subnet-0a1b2c3d4e5f60718"], securityGroups: ["sg-0123456789abcdef0"] },
};

const HOSTS: Partial<Record<KindId, Document>> = {
  "ecs.service": {
    serviceName: "host",
    cluster: "host",
    taskDefinition: "host",
    desiredCount: 2,
    launchType: "FARGATE",
    networkConfiguration: NETWORK,
  },
  "ecs.updateService": { service: "host", cluster: "host", taskDefinition: "host", forceNewDeployment: true },
  "ecs.runTask": {
    taskDefinition: "host",
    cluster: "host",
    count: 1,
    launchType: "FARGATE",
    networkConfiguration: NETWORK,
  },
  "ecs.cluster": { clusterName: "host", capacityProviders: ["FARGATE", "FARGATE_SPOT"] },
  "ecs.capacityProvider": {
    name: "host",
    autoScalingGroupProvider: {
      autoScalingGroupArn:
        "arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:01234567-89ab-cdef-0123-456789abcdef:autoScalingGroupName/host",
    },
  },
};

const SHIFTED = {
  targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/host/0123456789abcdef",
  containerName: "main",
  containerPort: 8080,
  advancedConfiguration: {
    alternateTargetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/other/0123456789abcdef",
    productionListenerRule:
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/app/host/0123456789abcdef/1123456789abcdef/2123456789abcdef",
    roleArn: "arn:aws:iam::123456789012:role/ecs-load-balancers",
  },
};

const CONTAINERS = "containerDefinitions.[]";
const SHIFT = { strategy: "BLUE_GREEN", bakeTimeInMinutes: 5 };
const TASKS = /^ecs\.taskDefinition$/;
const SERVICES = /^ecs\.(?:update)?service$/i;
const CALLERS = /^ecs\.(?:service|runTask)$/;

/** What a part speaks of stands in the document already. */
const NEEDS: readonly (readonly [prefixes: RegExp, kinds: RegExp, path: string, value: unknown])[] = [
  [/^ecs-log-awslogs$/, SERVICES, "serviceConnectConfiguration", { enabled: true, namespace: "internal" }],
  [
    /^ecs-firelens-(?!router)/,
    TASKS,
    CONTAINERS,
    { ...CONTAINER, name: "log-router", user: "0", firelensConfiguration: { type: "fluentbit" } },
  ],
  [
    /^ecs-firelens-router/,
    TASKS,
    `${CONTAINERS}.logConfiguration`,
    {
      logDriver: "awsfirelens",
      options: { Name: "cloudwatch_logs", region: "eu-west-1", log_group_name: "/ecs/host" },
    },
  ],
  [
    /^ecs-order-healthy$/,
    TASKS,
    CONTAINERS,
    { ...CONTAINER, name: "database", healthCheck: { command: ["CMD", "pg_isready"] } },
  ],
  [/^ecs-order-success$/, TASKS, CONTAINERS, { ...CONTAINER, name: "migrate", essential: false }],
  [/^ecs-order-start$/, TASKS, CONTAINERS, { ...CONTAINER, name: "log-router" }],
  [/^ecs-volumes-from$/, TASKS, CONTAINERS, { ...CONTAINER, name: "app" }],
  [/^ecs-mount$/, TASKS, "volumes", [{ name: "data" }]],
  [/^ecs-volume-/, TASKS, `${CONTAINERS}.mountPoints`, [{ sourceVolume: "data", containerPath: "/data" }]],
  [/^ecs-volume-shared$/, TASKS, `${CONTAINERS}.mountPoints`, [{ sourceVolume: "shared", containerPath: "/shared" }]],
  [/^ecs-deploy-(?!rolling)/, SERVICES, "loadBalancers", [SHIFTED]],
  [/^ecs-deploy-hook$|^ecs-load-balancer-shift$/, SERVICES, "deploymentConfiguration", SHIFT],
  [/^ecs-capacity-spot$/, CALLERS, "launchType", undefined],
  [/^ecs-(?:strategy|constraint)-/, CALLERS, "launchType", "EC2"],
];
