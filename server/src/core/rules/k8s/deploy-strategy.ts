// How a Deployment replaces its pods.

import { kubernetesObject } from "../../model/k8s/object.js";
import { rolloutFault } from "../../model/k8s/rollout.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/deploy-strategy",
  kinds: ["k8s.manifest"],
  objects: ["Deployment"],
  needs: ["strategy"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/controllers/deployment/#strategy")],
  awsError: [
    "may not be specified when strategy `type` is 'Recreate'",
    "may not be 0 when `maxSurge` is 0",
    "a valid percent string must be a numeric string followed by an ending '%'",
  ],
  controls: ["kube-linter no-rolling-update-strategy"],
  summary: "The update strategy of a Deployment leaves room to replace pods.",
  why: "With `Recreate` there is nothing to set. A rolling update needs at least one pod more or one less than asked for, or it cannot begin: the API server refuses two zeros, and texts that are no percentages.",
  messages: {
    recreate: "With the strategy Recreate all pods are stopped first; rollingUpdate is refused beside it. Remove it.",
    zero: "With maxSurge 0 and maxUnavailable 0 no pod can be replaced, and the API server refuses both together. Allow one more or one less.",
    percent: '"{value}" is no percentage: {key} takes a whole number, or one with % behind it.',
    much: "{key} is at most 100%; this is {value}.",
    negative: "{key} must not be negative, and it is {value}.",
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  strategy:\n    type: Recreate\n    rollingUpdate:\n      maxSurge: 1\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  strategy:\n    type: Recreate\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report) {
    const strategy = member(kubernetesObject(doc).spec, "strategy");
    const rolling = member(strategy, "rollingUpdate");
    if (rolling === undefined) return;
    if (member(strategy, "type")?.value === "Recreate") {
      report(rolling.key ?? rolling, "recreate", {}, { fixes: [removal(rolling, "rollingUpdate")] });
      return;
    }
    const fault = rolloutFault(rolling);
    if (fault === undefined) return;
    const { node, key, value } = fault;
    if (fault.fault === "zero") report(node, "zero", {});
    else report(node, fault.fault, { key, value });
  },
});
