// How long a Deployment may take.
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/progress-deadline",
  kinds: ["k8s.manifest"],
  objects: ["Deployment"],
  needs: ["minReadySeconds"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/controllers/deployment/#progress-deadline-seconds")],
  awsError: ["must be greater than minReadySeconds"],
  summary: "A Deployment waits longer for progress than a pod has to be ready.",
  why: "A new pod counts only after `minReadySeconds`. When the Deployment gives up before (`progressDeadlineSeconds`, 600 by default), no update could succeed, and the API server refuses it.",
  messages: {
    short: "progressDeadlineSeconds is {deadline}{default}, and must be above minReadySeconds, which is {ready}.",
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  minReadySeconds: 60\n  progressDeadlineSeconds: 30\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  minReadySeconds: 60\n  progressDeadlineSeconds: 300\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report) {
    const { spec } = kubernetesObject(doc);
    const readyNode = member(spec, "minReadySeconds");
    const deadlineNode = member(spec, "progressDeadlineSeconds");
    if (readyNode?.type !== "number" || (deadlineNode !== undefined && deadlineNode.type !== "number")) return;
    if (deadlineNode === undefined && spec?.partial === true) return;
    const ready = readyNode.value as number;
    const deadline = deadlineNode === undefined ? USUAL : (deadlineNode.value as number);
    if (ready === 0 || deadline > ready) return;
    report(deadlineNode ?? readyNode, "short", {
      ready,
      deadline,
      default: deadlineNode === undefined ? " by default" : "",
    });
  },
});

const USUAL = 600;
