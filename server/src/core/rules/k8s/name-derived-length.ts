// Names that are allowed, and too long for what is derived from them.
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/name-derived-length",
  kinds: ["k8s.manifest"],
  objects: ["CronJob", "Job", "StatefulSet", "Deployment", "DaemonSet", "ReplicaSet"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/workloads/controllers/cron-jobs/"),
    kubernetesDocs("concepts/workloads/controllers/statefulset/#stable-network-id"),
  ],
  awsError: ["must be no more than 52 characters"],
  summary: "The name of a workload leaves room for what is derived from it.",
  why: "The names of pods and jobs are made from that of the workload. A CronJob adds eleven characters and is refused when that makes more than 63; the name of a Job becomes a label of its pods, and that of a StatefulSet with a number a host name, both of at most 63 characters; those of other pods are cut off.",
  messages: {
    cronJob: {
      severity: "error",
      text: "The name has {length} characters; a CronJob takes at most 52, since its jobs add a time to it. Shorten it.",
    },
    job: "The name has {length} characters, and it becomes a label of the pods, which takes at most 63. Shorten it.",
    statefulSet: {
      severity: "error",
      text: "The name has {length} characters. With the number of a pod it becomes a label of at most 63, so that no pod can be made. Shorten it.",
    },
    cut: "The name has {length} characters. Those of its pods are made from it and are cut off at 63, so that pods of several workloads may look alike. Shorten it to 52.",
  },
  examples: {
    bad: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: nightly-export-of-the-orders-of-the-web-shop-to-the-warehouse\nspec:\n  schedule: 0 3 * * *\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: export\n              image: example/export:1.0\n",
    good: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: nightly-export-of-orders\nspec:\n  schedule: 0 3 * * *\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: export\n              image: example/export:1.0\n",
  },
  check(doc, report) {
    const { metadata, type } = kubernetesObject(doc);
    const node = member(metadata, "name");
    const { length } = knownText(node) ?? "";
    if (node === undefined) return;
    if (type === "CronJob") {
      if (length > 52) report(node, "cronJob", { length });
    } else if (type === "Job") {
      if (length > 63) report(node, "job", { length });
    } else if (type === "StatefulSet") {
      if (length > 61) report(node, "statefulSet", { length });
    } else if (length > 58) report(node, "cut", { length });
  },
});
