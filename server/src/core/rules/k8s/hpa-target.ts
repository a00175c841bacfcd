// What a HorizontalPodAutoscaler scales.
import { groupAndVersion } from "../../data/kubernetesApis.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { missingName } from "../shared/missingReference.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/hpa-target",
  kinds: ["k8s.manifest"],
  objects: ["HorizontalPodAutoscaler"],
  needs: ["scaleTargetRef"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("tasks/run-application/horizontal-pod-autoscale/")],
  awsError: ["FailedGetScale", "no matches for kind"],
  controls: ["kube-score horizontalpodautoscaler-has-target", "kube-linter dangling-horizontalpodautoscaler"],
  summary: "A HorizontalPodAutoscaler names a workload that is there and that can be scaled.",
  why: "The autoscaler finds the workload by the API group, kind and name in `scaleTargetRef`. Where there is none, or one without a number of pods to set, nothing is scaled, and only its events say so.",
  messages: {
    missing: 'There is no {kind} "{name}" beside this autoscaler.{hint} Nothing would be scaled.',
    group: "{kind} is in the API {right}, and scaleTargetRef says {written}. Nothing would be scaled.",
    kind: "A {kind} cannot be scaled: it has no number of pods to set. Name a Deployment, a StatefulSet or a ReplicaSet.",
  },
  examples: {
    bad: "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  maxReplicas: 4\n  scaleTargetRef:\n    kind: Deployment\n    name: web\n",
    good: "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  maxReplicas: 4\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const target = member(object.spec, "scaleTargetRef");
    const [versionNode, kindNode, nameNode] = ["apiVersion", "kind", "name"].map((key) => member(target, key));
    const kind = knownText(kindNode);
    if (target === undefined || kindNode === undefined || kind === undefined) return;
    if (UNSCALABLE.has(kind)) report(kindNode, "kind", { kind });
    const right = IN_APPS.has(kind) ? "apps/v1" : kind === "ReplicationController" ? "v1" : undefined;
    if (right === undefined || (versionNode !== undefined && !isKnown(versionNode))) return;
    const written = knownText(versionNode) ?? "";
    if (groupAndVersion(written).group !== groupAndVersion(right).group && !target.partial) {
      const fix: RuleFix = {
        title: `Set apiVersion to ${right}`,
        edit: (editor) => editor.put(target, "apiVersion", right),
      };
      const data = { kind, right, written: written === "" ? "no apiVersion" : written };
      report(versionNode ?? kindNode, "group", data, { fixes: [fix] });
    }
    const found = nameNode === undefined ? undefined : missingName(scope, kind, nameNode, object.namespace);
    if (found !== undefined && nameNode !== undefined)
      report(nameNode, "missing", { kind, name: found.name, hint: found.hint }, { fixes: found.fixes });
  },
});

const IN_APPS: ReadonlySet<string> = new Set(["Deployment", "StatefulSet", "ReplicaSet"]);

const UNSCALABLE: ReadonlySet<string> = new Set(["DaemonSet", "Job", "CronJob", "Pod"]);
