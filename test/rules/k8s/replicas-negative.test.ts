import { rule } from "../../../server/src/core/rules/k8s/replicas-negative.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const deployment = (spec: string, kind = "Deployment") => manifest("apps/v1", kind, spec);

ruleTest(rule, {
  valid: {
    zero: deployment("replicas: 0\n"),
    "filled in later": deployment("replicas: ${REPLICAS}\n"),
  },
  invalid: { negative: { code: deployment("replicas: «-1»\n"), messages: ["negative"] } },
});
