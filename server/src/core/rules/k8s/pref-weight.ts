// The weights of preferences.
import { nodeTerms, podTerms } from "../../model/k8s/affinity.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/pref-weight",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["preferredDuringSchedulingIgnoredDuringExecution"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/scheduling-eviction/assign-pod-node/#node-affinity-weight")],
  awsError: ["must be in the range 1-100"],
  summary: "The weight of a preference is a number from 1 to 100.",
  why: "The scheduler adds up the weights of the preferences that a node meets. The API server refuses weights outside of 1 to 100.",
  messages: {
    range: "The weight of a preference is a number from 1 to 100, and this one is {value}. Set it to {nearest}.",
  },
  examples: { bad: podExample(example(0)), good: podExample(example(50)) },
  check(doc, report) {
    const spec = podTemplate(kubernetesObject(doc))?.spec;
    for (const { weight } of [...nodeTerms(spec), ...podTerms(spec)]) {
      const value = weight?.type === "number" ? integerOf(weight) : undefined;
      if (weight === undefined || value === undefined || (value >= 1 && value <= 100)) continue;
      const nearest = value < 1 ? 1 : 100;
      report(weight, "range", { value, nearest }, { fixes: [change(weight, "weight", nearest)] });
    }
  },
});

function example(weight: number): string {
  return `affinity:
  nodeAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: ${weight}
        preference:
          matchExpressions:
            - key: kubernetes.io/arch
              operator: In
              values:
                - arm64`;
}
