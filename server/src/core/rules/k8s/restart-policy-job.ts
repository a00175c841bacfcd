// Restart policies of work that ends.
import { kubernetesObject } from "../../model/k8s/object.js";
import { podTemplate } from "../../model/k8s/podTemplate.js";
import { isAbsent } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/restart-policy-job",
  kinds: ["k8s.manifest"],
  objects: ["Job", "CronJob"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/controllers/job/#pod-template")],
  awsError: ["spec.template.spec.restartPolicy: Required value: valid values"],
  summary: "The pods of a Job do not restart always.",
  why: "Without a restart policy a pod restarts always, and then the work never ends. The API server takes only `Never` (a new pod for each attempt, whose logs stay) and `OnFailure` (the container starts again in the same pod).",
  messages: {
    missing:
      "The pods of a {kind} need a restartPolicy: the default Always is refused. Use Never (a new pod for each attempt) or OnFailure.",
    always:
      "The pods of a {kind} must not restart always, or the work never ends. Use Never (a new pod for each attempt) or OnFailure.",
  },
  examples: {
    bad: "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: job\nspec:\n  template:\n    spec:\n      containers:\n        - name: job\n          image: example/job:1.0\n",
    good: "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: job\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: job\n          image: example/job:1.0\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const spec = podTemplate(object)?.spec;
    if (spec === undefined) return;
    const node = member(spec, "restartPolicy");
    const fixes: RuleFix[] = ["Never", "OnFailure"].map((policy) => ({
      title: `Set restartPolicy to ${policy}`,
      edit: (editor) => editor.put(spec, "restartPolicy", policy),
    }));
    const { kind } = object;
    if (node?.value === "Always") report(node, "always", { kind }, { fixes });
    else if (node === undefined && isAbsent(spec, "restartPolicy")) report(spec, "missing", { kind }, { fixes });
  },
});
