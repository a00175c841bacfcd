// How late a job of a CronJob may start.
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/cron-deadline",
  kinds: ["k8s.manifest"],
  objects: ["CronJob"],
  needs: ["startingDeadlineSeconds"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/workloads/controllers/cron-jobs/#starting-deadline")],
  controls: ["kube-score cronjob-has-deadline"],
  summary: "A CronJob gives its jobs at least ten seconds to start.",
  why: "The controller looks at the schedules every ten seconds. With a shorter deadline a run may be over before it looks, and is never started.",
  messages: {
    short: "The controller looks every ten seconds, so that with {seconds} a run may never start. Use at least 10.",
    negative: {
      severity: "error",
      text: "startingDeadlineSeconds must not be negative, and it is {seconds}. Use at least 10.",
    },
  },
  examples: {
    bad: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: job\nspec:\n  schedule: 0 6 * * *\n  startingDeadlineSeconds: 5\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: job\n              image: example/job:1.0\n",
    good: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: job\nspec:\n  schedule: 0 6 * * *\n  startingDeadlineSeconds: 300\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: job\n              image: example/job:1.0\n",
  },
  check(doc, report) {
    const node = member(kubernetesObject(doc).spec, "startingDeadlineSeconds");
    const seconds = node?.type === "number" ? (node.value as number) : undefined;
    if (node === undefined || seconds === undefined) return;
    if (seconds < 0) report(node, "negative", { seconds });
    else if (seconds < 10) report(node, "short", { seconds });
  },
});
