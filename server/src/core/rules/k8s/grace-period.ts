// How long a pod may take to end.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { integerOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/grace-period",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["terminationGracePeriodSeconds"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/workloads/pods/pod-lifecycle/#pod-termination")],
  summary: "`terminationGracePeriodSeconds` is not negative.",
  why: "It says how many seconds the containers have to end after they are asked to. A negative number is taken as 1, so that requests are cut off.",
  messages: {
    negative:
      "terminationGracePeriodSeconds is {value}, and a negative number is taken as 1 second. Say how long the pod may take to end, or remove it for 30.",
  },
  examples: {
    bad: podExample("terminationGracePeriodSeconds: -1"),
    good: podExample("terminationGracePeriodSeconds: 60"),
  },
  check(doc, report) {
    const node = member(podTemplate(kubernetesObject(doc))?.spec, "terminationGracePeriodSeconds");
    const value = integerOf(node);
    if (node === undefined || value === undefined || value >= 0) return;
    report(node, "negative", { value }, { fixes: [removal(node, "terminationGracePeriodSeconds")] });
  },
});
