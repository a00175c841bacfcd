// Jobs that choose their pods by hand.
import { kubernetesObject } from "../../model/k8s/object.js";
import { booleanOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/job-manual-selector",
  kinds: ["k8s.manifest"],
  objects: ["Job"],
  needs: ["selector"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/controllers/job/#specifying-your-own-pod-selector")],
  awsError: ["`selector` not auto-generated"],
  summary: "A Job leaves the choice of its pods to Kubernetes.",
  why: "The API server gives each Job a selector of its own, and refuses one that is written by hand, unless `manualSelector: true` says that it is meant.",
  messages: {
    manual: "A Job gets a selector of its own; one by hand is refused without manualSelector: true. Remove it.",
  },
  examples: {
    bad: "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: job\nspec:\n  selector:\n    matchLabels:\n      app: job\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: job\n          image: example/job:1.0\n",
    good: "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: job\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: job\n          image: example/job:1.0\n",
  },
  check(doc, report) {
    const { spec } = kubernetesObject(doc);
    const node = member(spec, "selector");
    const manual = member(spec, "manualSelector");
    if (node === undefined || spec?.partial === true || (manual !== undefined && booleanOf(manual) !== false)) return;
    report(node, "manual", {}, { fixes: [removal(node, "the selector")] });
  },
});
