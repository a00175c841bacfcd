import { rule } from "../../../server/src/core/rules/eks/fargate-platform.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "x86-64": {
      code: fargatePod("nodeSelector: { kubernetes.io/arch: amd64, kubernetes.io/os: linux }\nos: { name: linux }\n"),
      target: onFargateTarget,
    },
    "on nodes": fargatePod("nodeSelector: { kubernetes.io/arch: arm64 }\n"),
    "filled in later": {
      code: fargatePod('nodeSelector: { kubernetes.io/arch: "${ARCH}" }\n'),
      target: onFargateTarget,
    },
  },
  invalid: {
    arm: {
      code: fargatePod("nodeSelector: { kubernetes.io/arch: «arm64» }\n"),
      target: onFargateTarget,
      messages: ["arch"],
    },
    windows: {
      code: fargatePod("nodeSelector: { kubernetes.io/os: «windows» }\nos: { name: «windows» }\n"),
      target: onFargateTarget,
      messages: ["os", "os"],
    },
  },
});
