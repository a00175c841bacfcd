// Schedules that never come true.
import { isNever, parseCron } from "../../base/cron.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/cron-never",
  kinds: ["k8s.manifest"],
  objects: ["CronJob"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/workloads/controllers/cron-jobs/#schedule-syntax")],
  summary: "The schedule of a CronJob comes true on some day.",
  why: "The API server takes a schedule for the 30th of February. The job then never runs, and nothing says so.",
  messages: {
    never: "No month of the schedule has such a day, so that the job never runs. Correct the day or the month.",
  },
  examples: {
    bad: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: job\nspec:\n  schedule: 0 6 30 2 *\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: job\n              image: example/job:1.0\n",
    good: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: job\nspec:\n  schedule: 0 6 28 2 *\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: job\n              image: example/job:1.0\n",
  },
  check(doc, report) {
    const node = member(kubernetesObject(doc).spec, "schedule");
    const text = knownText(node);
    const cron = text === undefined ? undefined : parseCron(text);
    if (node !== undefined && cron?.kind === "schedule" && isNever(cron.schedule)) report(node, "never", {});
  },
});
