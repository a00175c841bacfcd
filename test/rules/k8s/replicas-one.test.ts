import { rule } from "../../../server/src/core/rules/k8s/replicas-one.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const deployment = (spec: string, kind = "Deployment") => manifest("apps/v1", kind, spec);
const SCALER = manifest(
  "autoscaling/v2",
  "HorizontalPodAutoscaler",
  "scaleTargetRef:\n  kind: Deployment\n  name: web\n",
);

ruleTest(rule, {
  valid: {
    several: deployment("replicas: 2\n"),
    "filled in later": deployment("replicas: ${REPLICAS}\n"),
    "left to an autoscaler": { code: deployment("template: {}\n"), files: { "scaler.yaml": SCALER } },
  },
  invalid: {
    one: { code: deployment("replicas: «1»\n"), messages: ["one"] },
    none: { code: deployment("template: {}\n").replace("template: {}", "«template: {}»"), messages: ["none"] },
    "beside an autoscaler": {
      code: deployment("replicas: «3»\ntemplate: {}\n"),
      files: { "scaler.yaml": SCALER },
      messages: ["autoscaled"],
      fixed: deployment("template: {}\n"),
    },
  },
});
