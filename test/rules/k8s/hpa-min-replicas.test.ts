import { rule } from "../../../server/src/core/rules/k8s/hpa-min-replicas.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const scaler = (spec: string) => manifest("autoscaling/v2", "HorizontalPodAutoscaler", spec);

ruleTest(rule, {
  valid: {
    several: scaler("minReplicas: 2\nmaxReplicas: 4\n"),
    "filled in later": scaler("minReplicas: ${MIN}\nmaxReplicas: 4\n"),
  },
  invalid: {
    one: { code: scaler("minReplicas: «1»\nmaxReplicas: 4\n"), messages: ["least"] },
    "the usual": { code: scaler("maxReplicas: 4\nmetrics: []\n").replace("spec", "«spec»"), messages: ["least"] },
    "the same": { code: scaler("minReplicas: 3\nmaxReplicas: «3»\n"), messages: ["same"] },
  },
});
