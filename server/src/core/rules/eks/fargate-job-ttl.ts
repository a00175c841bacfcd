// Jobs on EKS Fargate that stay when they are done.
import { jobSpec } from "../../model/k8s/job.js";
import { isAbsent } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { eksGuide, kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-job-ttl",
  kinds: ["k8s.manifest"],
  objects: ["Job", "CronJob"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("fargate.html"), kubernetesDocs("concepts/workloads/controllers/ttlafterfinished/")],
  summary: "A Job on EKS Fargate is removed some time after it ended.",
  why: "The machine of a pod on Fargate is there, and paid for, until the pod is deleted. The pods of a finished Job stay, unless the Job is removed after a time.",
  messages: {
    job: "The pods of this Job stay on Fargate ({by}) when they are done, and go on costing. Set ttlSecondsAfterFinished.",
    cron: "A CronJob keeps its last finished Jobs, and their pods stay on Fargate ({by}) and go on costing. Set ttlSecondsAfterFinished in the template of the Job.",
  },
  examples: {
    bad: "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: report\nspec:\n  template:\n    metadata:\n      labels:\n        eks.amazonaws.com/fargate-profile: web\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: web\n          image: example/web:1.0\n          resources:\n            requests:\n              cpu: 250m\n              memory: 512Mi\n            limits:\n              cpu: 250m\n              memory: 512Mi\n",
    good: "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: report\nspec:\n  ttlSecondsAfterFinished: 300\n  template:\n    metadata:\n      labels:\n        eks.amazonaws.com/fargate-profile: web\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: web\n          image: example/web:1.0\n          resources:\n            requests:\n              cpu: 250m\n              memory: 512Mi\n            limits:\n              cpu: 250m\n              memory: 512Mi\n",
  },
  check(doc, report, { target }) {
    const pods = onFargate(doc, target);
    const spec = pods === undefined ? undefined : jobSpec(pods.object);
    if (pods === undefined || spec === undefined || !isAbsent(spec, "ttlSecondsAfterFinished")) return;
    const fix: RuleFix = {
      title: "Remove the Job 5 minutes after it ended",
      edit: (editor) => editor.put(spec, "ttlSecondsAfterFinished", 300),
    };
    report(spec, pods.object.type === "Job" ? "job" : "cron", { by: pods.by }, { fixes: [fix] });
  },
});
