import { rule } from "../../../server/src/core/rules/k8s/sts-vct.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const set = (spec: string) => manifest("apps/v1", "StatefulSet", spec);

ruleTest(rule, {
  valid: {
    named: set("volumeClaimTemplates:\n  - metadata:\n      name: a\n  - metadata:\n      name: b\n"),
    none: set("replicas: 1\n"),
    "filled in later": set("volumeClaimTemplates:\n  - metadata:\n      name: ${NAME}\n"),
  },
  invalid: {
    "no name": {
      code: set("volumeClaimTemplates:\n  - «spec: {}»\n"),
      messages: ["missing"],
    },
    twice: {
      code: set("volumeClaimTemplates:\n  - metadata:\n      name: a\n  - metadata:\n      name: «a»\n"),
      messages: ["duplicate"],
    },
  },
});
