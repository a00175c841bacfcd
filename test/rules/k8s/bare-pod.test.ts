import { rule } from "../../../server/src/core/rules/k8s/bare-pod.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "of a workload": manifest("apps/v1", "Deployment"),
    "made by one": "apiVersion: v1\nkind: Pod\nmetadata:\n  ownerReferences: []\n",
  },
  invalid: { bare: { code: manifest("v1", "Pod").replace("kind: Pod", "kind: «Pod»"), messages: ["bare"] } },
});
