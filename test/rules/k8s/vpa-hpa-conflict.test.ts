import { rule } from "../../../server/src/core/rules/k8s/vpa-hpa-conflict.js";
import { ruleTest } from "../../support/ruleTest.js";
import { object, together } from "../../support/workloads.js";

const hpa = (name: string) =>
  object(
    "autoscaling/v2",
    "HorizontalPodAutoscaler",
    "web",
    `spec:\n  scaleTargetRef:\n    kind: Deployment\n    name: web\n  metrics:\n    - type: Resource\n      resource:\n        name: ${name}\n`,
  );
const vpa = (name = "web", more = "") =>
  object(
    "autoscaling.k8s.io/v1",
    "VerticalPodAutoscaler",
    "web",
    `spec:\n  targetRef:\n    kind: Deployment\n    name: ${name}\n${more}`,
  );

ruleTest(rule, {
  valid: {
    "another workload": together(hpa("cpu"), vpa("site")),
    "only advice": together(hpa("cpu"), vpa("web", '  updatePolicy:\n    updateMode: "Off"\n')),
    "another resource": together(
      hpa("cpu"),
      vpa(
        "web",
        "  resourcePolicy:\n    containerPolicies:\n      - containerName: '*'\n        controlledResources: [memory]\n",
      ),
    ),
    alone: hpa("cpu"),
    "something else": together(hpa("example.com/gpu"), vpa()),
  },
  invalid: {
    both: { code: together(hpa("«cpu»"), vpa()), messages: ["both"], related: ["The other one."] },
    "the first version": {
      code: together(
        object(
          "autoscaling/v1",
          "HorizontalPodAutoscaler",
          "web",
          "spec:\n  scaleTargetRef:\n    kind: Deployment\n    name: web\n  targetCPUUtilizationPercentage: «80»\n",
        ),
        vpa("web", "  updatePolicy:\n    updateMode: Recreate\n"),
      ),
      messages: ["both"],
    },
  },
});
