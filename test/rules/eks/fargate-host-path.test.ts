import { rule } from "../../../server/src/core/rules/eks/fargate-host-path.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    emptyDir: { code: fargatePod("volumes:\n  - { name: a, emptyDir: {} }\n"), target: onFargateTarget },
    "on nodes": fargatePod("volumes:\n  - { name: a, hostPath: { path: /a } }\n"),
  },
  invalid: {
    path: {
      code: fargatePod("volumes:\n  - { name: a, «hostPath»: { path: /a } }\n"),
      target: onFargateTarget,
      messages: ["path"],
    },
  },
});
