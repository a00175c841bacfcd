// The numbers of a Job.
import { jobSpec } from "../../model/k8s/job.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { itemsOf, member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/job-numbers",
  kinds: ["k8s.manifest"],
  objects: ["Job", "CronJob"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("reference/kubernetes-api/workload-resources/job-v1/")],
  awsError: ["must be greater than or equal to 0"],
  summary: "The numbers of a Job are not negative, and its failure rules are not too many.",
  why: "The API server refuses negative numbers of pods, attempts and seconds, a deadline below one second, and more than 20 rules in a failure policy.",
  messages: {
    negative: "{key} must not be negative, and it is {value}. Use 0 or more.",
    deadline: "activeDeadlineSeconds must be at least 1, and it is {value}.",
    rules: "A podFailurePolicy takes at most 20 rules; this one has {count}. Put some together.",
  },
  examples: {
    bad: "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: job\nspec:\n  backoffLimit: -1\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: job\n          image: example/job:1.0\n",
    good: "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: job\nspec:\n  backoffLimit: 0\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: job\n          image: example/job:1.0\n",
  },
  check(doc, report) {
    const spec = jobSpec(kubernetesObject(doc));
    for (const key of NUMBERS) {
      const node = member(spec, key);
      if (node?.type !== "number") continue;
      const value = node.value as number;
      if (key === "activeDeadlineSeconds" && value < 1) report(node, "deadline", { value });
      else if (value < 0) report(node, "negative", { key, value });
    }
    const rules = member(member(spec, "podFailurePolicy"), "rules");
    const count = itemsOf(rules).length;
    if (rules !== undefined && count > 20) report(rules, "rules", { count });
  },
});

const NUMBERS = [
  "parallelism",
  "completions",
  "backoffLimit",
  "backoffLimitPerIndex",
  "maxFailedIndexes",
  "activeDeadlineSeconds",
  "ttlSecondsAfterFinished",
];
