// What only Jobs with numbered pods have.
import { jobSpec } from "../../model/k8s/job.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { podTemplate } from "../../model/k8s/podTemplate.js";
import { isAbsent } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/job-indexed",
  kinds: ["k8s.manifest"],
  objects: ["Job", "CronJob"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/controllers/job/#completion-mode")],
  awsError: ["when completion mode is Indexed", "requires indexed completion mode"],
  summary: "An indexed Job says how many pods it needs, and only such a Job has limits an index.",
  why: "With `completionMode: Indexed` each pod gets a number below `completions`, which therefore has to be there. Limits and success rules an index mean nothing otherwise, and failure rules need pods that are not restarted in place: the API server refuses such Jobs.",
  messages: {
    completions: "An Indexed Job needs completions: it says how many indexes there are.",
    mode: "{key} counts indexes, and is refused unless completionMode is Indexed.",
    restart:
      "A podFailurePolicy looks at pods that ended, and is refused unless restartPolicy is Never. It is {policy}.",
  },
  examples: {
    bad: "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: job\nspec:\n  completionMode: Indexed\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: job\n          image: example/job:1.0\n",
    good: "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: job\nspec:\n  completionMode: Indexed\n  completions: 3\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: job\n          image: example/job:1.0\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const spec = jobSpec(object);
    if (spec === undefined) return;
    const mode = member(spec, "completionMode");
    if (mode?.value === "Indexed") {
      if (isAbsent(spec, "completions")) report(mode, "completions", {});
    } else if (!spec.partial && (mode === undefined || isKnown(mode)))
      for (const key of INDEXED) {
        const node = member(spec, key);
        if (node !== undefined) report(node.key ?? node, "mode", { key });
      }
    const policy = member(podTemplate(object)?.spec, "restartPolicy")?.value;
    const rules = member(spec, "podFailurePolicy");
    if (rules !== undefined && (policy === "OnFailure" || policy === "Always"))
      report(rules.key ?? rules, "restart", { policy });
  },
});

const INDEXED = ["backoffLimitPerIndex", "maxFailedIndexes", "successPolicy"];
