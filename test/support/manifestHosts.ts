// Good manifests into which parts are put: one for each way in which pods are made, and what a part needs beside it.
import type { Document } from "./partHosts.js";

/** `path`: where the part is put. */
export function manifestHost(prefix: string, path: string): Document {
  if (path.startsWith("spec.behavior")) return structuredClone(AUTOSCALER);
  const spec = podSpec(prefix);
  if (path.startsWith("spec.jobTemplate")) return cronJob({ ...spec, restartPolicy: "Never" });
  return path.startsWith("spec.template") || path.startsWith("spec.strategy") ? deployment(spec) : pod(spec);
}

const AUTOSCALER = {
  apiVersion: "autoscaling/v2",
  kind: "HorizontalPodAutoscaler",
  metadata: { name: "host" },
  spec: {
    scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "host" },
    minReplicas: 2,
    maxReplicas: 4,
    metrics: [{ type: "Resource", resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 70 } } }],
  },
};

const LABELS = { app: "web" };

function podSpec(prefix: string): Document {
  const [, volume] = /^k8s-volume-(\w+)$/.exec(prefix) ?? [];
  const names: Readonly<Record<string, string>> = { configmap: "config", secret: "credentials", claim: "data" };
  const mounts = volume === undefined ? {} : { volumeMounts: [{ name: names[volume] ?? "tmp", mountPath: "/data" }] };
  const container = {
    name: "main",
    image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/host:1.0.0",
    ports: [{ name: "http", containerPort: 8080 }],
    resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "128Mi" } },
    ...mounts,
  };
  return { containers: [container] };
}

function pod(spec: Document): Document {
  return { apiVersion: "v1", kind: "Pod", metadata: { name: "host", labels: LABELS }, spec };
}

function deployment(spec: Document): Document {
  const template = { metadata: { labels: LABELS }, spec };
  const body = { replicas: 2, selector: { matchLabels: LABELS }, template };
  return { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "host" }, spec: body };
}

function cronJob(spec: Document): Document {
  const jobTemplate = { spec: { template: { metadata: { labels: LABELS }, spec } } };
  const body = { schedule: "0 6 * * *", jobTemplate };
  return { apiVersion: "batch/v1", kind: "CronJob", metadata: { name: "host" }, spec: body };
}
