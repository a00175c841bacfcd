// What keeps a pod from a node, plugin by plugin, in the scheduler's own words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asks, HOSTNAME, type Json, node, running, workload, ZONE } from "./objects.js";
import { reasons } from "./placing.js";

interface Row {
  readonly nodes: readonly Json[];
  readonly pod?: Json;
  readonly others?: readonly Json[];
  /** Undefined: it fits there. */
  readonly says: string | undefined | readonly string[];
}

const LABEL = "node(s) didn't match Pod's node affinity/selector";
const PORTS = "node(s) didn't have free ports for the requested pod ports";

const ROWS: Readonly<Record<string, Row>> = {
  "a cordoned node": { nodes: [node("n", { unschedulable: true })], says: "node(s) were unschedulable" },
  "a cordoned node, tolerated": {
    nodes: [node("n", { unschedulable: true })],
    pod: { tolerations: [{ key: "node.kubernetes.io/unschedulable", operator: "Exists" }] },
    says: undefined,
  },
  "another node's name": {
    nodes: [node("n")],
    pod: { nodeName: "m" },
    says: "node(s) didn't match the requested node name",
  },
  "a taint": {
    nodes: [node("n", { taints: [{ key: "gpu", value: "yes", effect: "NoSchedule" }] })],
    says: "node(s) had untolerated taint {gpu: yes}",
  },
  "the first of two taints": {
    nodes: [node("n", { taints: [taint("a", "NoExecute"), taint("b", "NoSchedule")] })],
    says: "node(s) had untolerated taint {a: }",
  },
  "a taint that only asks": { nodes: [node("n", { taints: [taint("a", "PreferNoSchedule")] })], says: undefined },
  "a toleration of another value": {
    nodes: [node("n", { taints: [{ key: "a", value: "x", effect: "NoSchedule" }] })],
    pod: { tolerations: [{ key: "a", operator: "Equal", value: "y" }] },
    says: "node(s) had untolerated taint {a: x}",
  },
  "a toleration of another effect": {
    nodes: [node("n", { taints: [taint("a", "NoExecute")] })],
    pod: { tolerations: [{ key: "a", operator: "Exists", effect: "NoSchedule" }] },
    says: "node(s) had untolerated taint {a: }",
  },
  "a toleration of everything": {
    nodes: [node("n", { taints: [taint("a", "NoExecute")] })],
    pod: { tolerations: [{ operator: "Exists" }] },
    says: undefined,
  },
  "a toleration of larger numbers": {
    nodes: [node("n", { taints: [{ key: "level", value: "5", effect: "NoSchedule" }] })],
    pod: { tolerations: [{ key: "level", operator: "Gt", value: "4" }] },
    says: undefined,
  },
  "a selector": { nodes: [node("n")], pod: { nodeSelector: { disk: "ssd" } }, says: LABEL },
  "one of two terms": {
    nodes: [node("n", { labels: { level: "7" } })],
    pod: required(term("level", "Lt", "3"), term("level", "Gt", "6")),
    says: undefined,
  },
  "a term and a selector": {
    nodes: [node("n", { labels: { level: "7" } })],
    pod: { ...required(term("level", "Gt", "6")), nodeSelector: { disk: "ssd" } },
    says: LABEL,
  },
  "NotIn without the label": { nodes: [node("n")], pod: required(term("disk", "NotIn", "hdd")), says: undefined },
  "a number that is none": {
    nodes: [node("n", { labels: { level: "high" } })],
    pod: required(term("level", "Gt", "1")),
    says: LABEL,
  },
  "an empty term": { nodes: [node("n")], pod: required({}), says: LABEL },
  "no terms": { nodes: [node("n")], pod: required(), says: LABEL },
  "a node by its name": {
    nodes: [node("n")],
    pod: required({ matchFields: [{ key: "metadata.name", operator: "In", values: ["n"] }] }),
    says: undefined,
  },
  "a host port": {
    nodes: [node("n"), running("other", "n", { containers: [{ ports: [{ hostPort: 80 }] }] })],
    pod: { containers: [{ ports: [{ hostPort: 80, hostIP: "10.0.0.1" }] }] },
    says: PORTS,
  },
  "a host port of another protocol": {
    nodes: [node("n"), running("other", "n", { containers: [{ ports: [{ hostPort: 80, protocol: "UDP" }] }] })],
    pod: { containers: [{ ports: [{ hostPort: 80 }] }] },
    says: undefined,
  },
  "a host port of another address": {
    nodes: [node("n"), running("other", "n", { containers: [{ ports: [{ hostPort: 80, hostIP: "10.0.0.2" }] }] })],
    pod: { containers: [{ ports: [{ hostPort: 80, hostIP: "10.0.0.1" }] }] },
    says: undefined,
  },
  "a port on the network of the node": {
    nodes: [node("n"), running("other", "n", { hostNetwork: true, containers: [{ ports: [{ containerPort: 80 }] }] })],
    pod: { containers: [{ ports: [{ hostPort: 80 }] }] },
    says: PORTS,
  },
  "too much of everything": {
    nodes: [node("n", { cpu: "1", memory: "1Gi", pods: "1" }), running("other", "n")],
    pod: { containers: [asks("2", "2Gi", { "nvidia.com/gpu": 1 })] },
    says: ["Too many pods", "Insufficient cpu", "Insufficient memory", "Insufficient nvidia.com/gpu"],
  },
  "just enough": {
    nodes: [node("n", { cpu: "1", memory: "1Gi" }), running("other", "n", { containers: [asks("400m", "512Mi")] })],
    pod: { containers: [asks("600m", "512Mi")] },
    says: undefined,
  },
  "a pod that has ended takes nothing": {
    nodes: [node("n", { cpu: "1" }), running("other", "n", { phase: "Succeeded", containers: [asks("1")] })],
    pod: { containers: [asks("1")] },
    says: undefined,
  },
  "a pod that is ending still takes its room": {
    nodes: [node("n", { cpu: "1" }), running("other", "n", { deletionTimestamp: "now", containers: [asks("1")] })],
    pod: { containers: [asks("1")] },
    says: "Insufficient cpu",
  },
  "hard spread without the label": {
    nodes: [node("n")],
    pod: spread({ topologyKey: ZONE }),
    says: "node(s) didn't match pod topology spread constraints (missing required label)",
  },
  "hard spread": {
    nodes: [
      node("n", { zone: "a" }),
      node("m", { zone: "b", unschedulable: true }),
      running("other", "n", { labels: { app: "web" } }),
    ],
    pod: spread({ topologyKey: ZONE }),
    says: "node(s) didn't match pod topology spread constraints",
  },
  "too few values count as one with nothing": {
    nodes: [node("n", { zone: "a" }), running("other", "n", { labels: { app: "web" } })],
    pod: spread({ topologyKey: ZONE, minDomains: 2 }),
    says: "node(s) didn't match pod topology spread constraints",
  },
  "a pod that is ending is not spread by": {
    nodes: [
      node("n", { zone: "a" }),
      node("m", { zone: "b", unschedulable: true }),
      running("other", "n", { labels: { app: "web" }, deletionTimestamp: "now" }),
    ],
    pod: spread({ topologyKey: ZONE }),
    says: undefined,
  },
  "tainted nodes left out of the spread": {
    nodes: [
      node("n", { zone: "a" }),
      node("m", { zone: "b", taints: [taint("a", "NoSchedule")] }),
      running("other", "n", { labels: { app: "web" } }),
    ],
    pod: spread({ topologyKey: ZONE, nodeTaintsPolicy: "Honor" }),
    says: undefined,
  },
  "nobody to be near": {
    nodes: [node("n", { zone: "a" })],
    pod: { affinity: { podAffinity: near({ app: "db" }, ZONE) } },
    says: "node(s) didn't match pod affinity rules",
  },
  "the first of its kind may be near itself": {
    nodes: [node("n", { zone: "a" })],
    pod: { affinity: { podAffinity: near({ app: "web" }, ZONE) } },
    says: undefined,
  },
  "the first of its kind needs the label": {
    nodes: [node("n")],
    pod: { affinity: { podAffinity: near({ app: "web" }, ZONE) } },
    says: "node(s) didn't match pod affinity rules",
  },
  "near one that matches all terms only": {
    nodes: [
      node("n", { zone: "a" }),
      running("one", "n", { labels: { app: "db" } }),
      running("two", "n", { labels: { tier: "x" } }),
    ],
    pod: {
      affinity: {
        podAffinity: {
          [requiredRules()]: [
            { topologyKey: ZONE, labelSelector: { matchLabels: { app: "db" } } },
            { topologyKey: ZONE, labelSelector: { matchLabels: { tier: "x" } } },
          ],
        },
      },
    },
    says: "node(s) didn't match pod affinity rules",
  },
  "away from another one": {
    nodes: [node("n"), running("other", "n", { labels: { app: "db" } })],
    pod: { affinity: { podAntiAffinity: near({ app: "db" }, HOSTNAME) } },
    says: "node(s) didn't match pod anti-affinity rules",
  },
  "another namespace is not meant": {
    nodes: [node("n"), running("other", "n", { labels: { app: "db" }, namespace: "other" })],
    pod: { affinity: { podAntiAffinity: near({ app: "db" }, HOSTNAME) } },
    says: undefined,
  },
  "all namespaces are meant": {
    nodes: [node("n"), running("other", "n", { labels: { app: "db" }, namespace: "other" })],
    pod: { affinity: { podAntiAffinity: near({ app: "db" }, HOSTNAME, { namespaceSelector: {} }) } },
    says: "node(s) didn't match pod anti-affinity rules",
  },
  "another one wants to be alone": {
    nodes: [
      node("n"),
      running("other", "n", { labels: { app: "db" }, affinity: { podAntiAffinity: near({ app: "web" }, HOSTNAME) } }),
    ],
    says: "node(s) didn't satisfy existing pods anti-affinity rules",
  },
};

for (const [name, { nodes, pod = {}, says }] of Object.entries(ROWS)) {
  test(name, () => {
    const found = reasons(nodes, [workload({ kind: "Pod" }, pod)]);
    const expected = says === undefined ? undefined : typeof says === "string" ? [says] : says;
    assert.deepEqual(found.n, expected);
  });
}

function taint(key: string, effect: string): Json {
  return { key, effect };
}

function term(key: string, operator: string, value: string): Json {
  return { matchExpressions: [{ key, operator, values: [value] }] };
}

function required(...terms: readonly Json[]): Json {
  return { affinity: { nodeAffinity: { [requiredRules()]: { nodeSelectorTerms: terms } } } };
}

function requiredRules(): string {
  return "requiredDuringSchedulingIgnoredDuringExecution";
}

function spread(given: Json): Json {
  const labelSelector = { matchLabels: { app: "web" } };
  return { topologySpreadConstraints: [{ maxSkew: 1, whenUnsatisfiable: "DoNotSchedule", labelSelector, ...given }] };
}

function near(labels: Json, topologyKey: string, more: Json = {}): Json {
  return { [requiredRules()]: [{ topologyKey, labelSelector: { matchLabels: labels }, ...more }] };
}
