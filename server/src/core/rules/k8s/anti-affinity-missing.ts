// Several pods of one workload that may all stand on one node.
import { podTerms } from "../../model/k8s/affinity.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { podTemplate } from "../../model/k8s/podTemplate.js";
import { integerOf } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ownSelector } from "../shared/ownSelector.js";
import { kubernetesDocs } from "../shared/sources.js";

const SPREAD =
  "      topologySpreadConstraints:\n        - maxSkew: 1\n          topologyKey: kubernetes.io/hostname\n          whenUnsatisfiable: ScheduleAnyway\n          labelSelector:\n            matchLabels:\n              app: web\n";

export const rule = defineRule({
  id: "k8s/anti-affinity-missing",
  kinds: ["k8s.manifest"],
  objects: ["Deployment", "ReplicaSet", "StatefulSet", "ReplicationController", "Rollout.argoproj.io"],
  needs: ["replicas"],
  severity: "information",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/scheduling-eviction/topology-spread-constraints/")],
  controls: [
    "kube-linter no-anti-affinity",
    "kube-score deployment-has-host-podantiaffinity",
    "kube-score statefulset-has-host-podantiaffinity",
    "Polaris topologySpreadConstraint",
  ],
  summary: "A workload with several pods spreads them over nodes.",
  why: "The scheduler spreads pods a little by itself, and may still put all of a workload on one node. When that node goes, the workload is gone with it.",
  messages: {
    together:
      "Nothing keeps the {count} pods from standing on one node. Spread them with topologySpreadConstraints, or by podAntiAffinity.",
  },
  examples: { bad: example(""), good: example(SPREAD) },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const spec = podTemplate(object)?.spec;
    const replicas = member(object.spec, "replicas");
    const count = integerOf(replicas);
    if (spec?.type !== "object" || spec.partial || replicas === undefined || count === undefined || count < 2) return;
    const affinity = member(spec, "affinity");
    const spread = member(spec, "topologySpreadConstraints");
    if (spread?.type === "unknown" || affinity?.type === "unknown" || affinity?.partial) return;
    const anti = member(affinity, "podAntiAffinity");
    if (anti?.type === "unknown" || anti?.partial || podTerms(spec).some((term) => term.anti)) return;
    if (itemsOf(spread).length > 0 || spread?.partial) return;
    const own = ownSelector(object);
    const constraint = {
      maxSkew: 1,
      topologyKey: "kubernetes.io/hostname",
      whenUnsatisfiable: "ScheduleAnyway",
      labelSelector: { matchLabels: own ?? {} },
    };
    const fix: RuleFix = {
      title: "Spread the pods over nodes",
      edit: (editor) => editor.put(spec, "topologySpreadConstraints", [constraint]),
    };
    report(replicas, "together", { count }, { fixes: own === undefined ? [] : [fix] });
  },
});

function example(lines: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx:1.27
${lines}`;
}
