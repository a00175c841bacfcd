// How a DaemonSet replaces its pods.

import { kubernetesObject } from "../../model/k8s/object.js";
import { isZero, rolloutFault } from "../../model/k8s/rollout.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ds-strategy",
  kinds: ["k8s.manifest"],
  objects: ["DaemonSet"],
  needs: ["updateStrategy"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("tasks/manage-daemon/update-daemon-set/")],
  awsError: ["may not be set when maxSurge is non-zero", "cannot be 0 when maxUnavailable is 0"],
  summary: "A DaemonSet replaces its pods either by one more or by one less on a node.",
  why: "On each node either the old pod is stopped first (`maxUnavailable`, 1 by default) or the new one is started first (`maxSurge`). The API server refuses both together, and neither.",
  messages: {
    both: "maxSurge and maxUnavailable cannot both be above 0 in a DaemonSet; maxUnavailable is 1 unless it is set to 0. Set one of them to 0.",
    zero: "With maxSurge 0 and maxUnavailable 0 no pod can be replaced, and the API server refuses both together. Set one of them to 1.",
    percent: '"{value}" is no percentage: {key} takes a whole number, or one with % behind it.',
    much: "{key} is at most 100%; this is {value}.",
    negative: "{key} must not be negative, and it is {value}.",
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: web\nspec:\n  updateStrategy:\n    type: RollingUpdate\n    rollingUpdate:\n      maxSurge: 1\n      maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
    good: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: web\nspec:\n  updateStrategy:\n    type: RollingUpdate\n    rollingUpdate:\n      maxSurge: 1\n      maxUnavailable: 0\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n",
  },
  check(doc, report) {
    const rolling = member(member(kubernetesObject(doc).spec, "updateStrategy"), "rollingUpdate");
    if (rolling === undefined) return;
    const fault = rolloutFault(rolling);
    if (fault !== undefined) {
      const { node, key, value } = fault;
      if (fault.fault === "zero") report(node, "zero", {});
      else report(node, fault.fault, { key, value });
      return;
    }
    const surge = member(rolling, "maxSurge");
    const unavailable = member(rolling, "maxUnavailable");
    const takesAway = unavailable === undefined ? !rolling.partial : isAbove(unavailable);
    if (surge !== undefined && isAbove(surge) && takesAway) report(surge, "both", {});
  },
});

function isAbove(node: Node): boolean {
  return isKnown(node) && (node.type === "number" || node.type === "string") && !isZero(node);
}
