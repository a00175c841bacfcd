import { rule } from "../../../server/src/core/rules/eks/fargate-runtime.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    none: { code: fargatePod('runtimeClassName: ""\n'), target: onFargateTarget },
    "on nodes": fargatePod("runtimeClassName: gvisor\n"),
  },
  invalid: {
    class: {
      code: fargatePod("runtimeClassName: «gvisor»\ncontainers: []\n"),
      target: onFargateTarget,
      messages: ["class"],
      fixed: fargatePod("containers: []\n"),
    },
  },
});
