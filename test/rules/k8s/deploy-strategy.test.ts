import { rule } from "../../../server/src/core/rules/k8s/deploy-strategy.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const deployment = (spec: string, kind = "Deployment") => manifest("apps/v1", kind, spec);

ruleTest(rule, {
  valid: {
    none: deployment("replicas: 1\n"),
    usual: deployment("strategy:\n  rollingUpdate:\n    maxSurge: 25%\n    maxUnavailable: 0\n"),
    "filled in later": deployment("strategy:\n  rollingUpdate:\n    maxSurge: ${SURGE}\n    maxUnavailable: 0\n"),
    "one of them alone": deployment("strategy:\n  rollingUpdate:\n    maxSurge: 0\n"),
  },
  invalid: {
    recreate: {
      code: deployment("strategy:\n  type: Recreate\n  «rollingUpdate»:\n    maxSurge: 1\n"),
      messages: ["recreate"],
      fixed: deployment("strategy:\n  type: Recreate\n"),
    },
    zeros: {
      code: deployment("strategy:\n  rollingUpdate:\n    maxSurge: 0\n    maxUnavailable: «0%»\n"),
      messages: ["zero"],
    },
    "no percentage": {
      code: deployment("strategy:\n  rollingUpdate:\n    maxSurge: «a quarter»\n"),
      messages: ["percent"],
    },
    "too much": { code: deployment("strategy:\n  rollingUpdate:\n    maxUnavailable: «150%»\n"), messages: ["much"] },
    negative: { code: deployment("strategy:\n  rollingUpdate:\n    maxSurge: «-1»\n"), messages: ["negative"] },
  },
});
