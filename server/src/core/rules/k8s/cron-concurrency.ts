// CronJobs whose runs may overlap.
import { kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent } from "../../model/values.js";
import { rawMember } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/cron-concurrency",
  kinds: ["k8s.manifest"],
  objects: ["CronJob"],
  severity: "information",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/workloads/controllers/cron-jobs/#concurrency-policy")],
  summary: "A CronJob says what happens when a run is not done before the next.",
  why: "Without `concurrencyPolicy` the next run starts beside the one that still runs, which few jobs are made for: they read and write the same things at the same time.",
  messages: {
    missing:
      "When a run takes too long, the next starts beside it. Set concurrencyPolicy to Forbid (leave the next out), Replace, or Allow if that is meant.",
  },
  examples: {
    bad: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: job\nspec:\n  schedule: 0 6 * * *\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: job\n              image: example/job:1.0\n",
    good: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: job\nspec:\n  schedule: 0 6 * * *\n  concurrencyPolicy: Forbid\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: job\n              image: example/job:1.0\n",
  },
  check(doc, report) {
    const { spec } = kubernetesObject(doc);
    if (spec === undefined || !isAbsent(spec, "concurrencyPolicy")) return;
    const fix: RuleFix = {
      title: "Set concurrencyPolicy to Forbid",
      edit: (editor) => editor.put(spec, "concurrencyPolicy", "Forbid", "schedule"),
    };
    report(rawMember(spec, "schedule")?.key ?? spec, "missing", {}, { fixes: [fix] });
  },
});
