import { rule } from "../../../server/src/core/rules/k8s/hpa-needs-requests.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const REF = "  scaleTargetRef:\n    kind: Deployment\n    name: web\n";
const scaler = (name: string, target = "averageUtilization: 80") =>
  object(
    "autoscaling/v2",
    "HorizontalPodAutoscaler",
    "web",
    `spec:\n${REF}  metrics:\n    - type: Resource\n      resource:\n        name: ${name}\n        target:\n          ${target}\n`,
  );
const requests = (resource: string, key = "requests") =>
  deployment("web", `resources:\n  ${key}:\n    ${resource}: 1\n`);

ruleTest(rule, {
  valid: {
    requested: together(scaler("cpu"), requests("cpu")),
    "a limit": together(scaler("memory"), requests("memory", "limits")),
    "a value": together(scaler("cpu", "averageValue: 1"), deployment("web")),
    "no workload beside it": scaler("cpu"),
    "filled in by a LimitRange": together(scaler("cpu"), deployment("web"), object("v1", "LimitRange", "a")),
    "resources that are filled in": together(scaler("cpu"), deployment("web", "resources: ${RESOURCES}\n")),
    "something else": together(scaler("ephemeral-storage"), deployment("web")),
    "two of the same name": {
      code: together(scaler("cpu"), deployment("web")),
      files: { "other.yaml": requests("cpu") },
    },
  },
  invalid: {
    "nothing requested": {
      code: together(scaler("«cpu»"), deployment("web")),
      messages: ["unset"],
      related: ["The container."],
    },
    "something else requested": { code: together(scaler("«memory»"), requests("cpu")), messages: ["unset"] },
    "the first version": {
      code: together(
        object(
          "autoscaling/v1",
          "HorizontalPodAutoscaler",
          "web",
          `spec:\n${REF}  targetCPUUtilizationPercentage: «80»\n`,
        ),
        deployment("web"),
      ),
      messages: ["unset"],
    },
  },
});
