// Jobs whose pods stay when they are done.
import { kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/job-ttl",
  kinds: ["k8s.manifest"],
  objects: ["Job"],
  severity: "information",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("concepts/workloads/controllers/ttlafterfinished/")],
  controls: ["kube-linter job-ttl-seconds-after-finished"],
  summary: "A Job is removed some time after it ended.",
  why: "The pods of a finished Job stay until somebody deletes them. They fill up lists and the store of the cluster, and on Fargate they go on costing. A CronJob cleans up after itself by its history limits.",
  messages: {
    missing: "The Job and its pods stay when they are done. Set ttlSecondsAfterFinished to have them removed.",
  },
  examples: {
    bad: "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: job\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: job\n          image: example/job:1.0\n",
    good: "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: job\nspec:\n  ttlSecondsAfterFinished: 3600\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: job\n          image: example/job:1.0\n",
  },
  check(doc, report) {
    const { spec } = kubernetesObject(doc);
    if (spec === undefined || !isAbsent(spec, "ttlSecondsAfterFinished")) return;
    const fix: RuleFix = {
      title: "Remove the Job an hour after it ended",
      edit: (editor) => editor.put(spec, "ttlSecondsAfterFinished", 3600),
    };
    report(spec, "missing", {}, { fixes: [fix] });
  },
});
