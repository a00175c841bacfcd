import { rule } from "../../../server/src/core/rules/eks/fargate-accelerator.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const pod = (resources: string) => fargatePod(`containers:\n  - name: web\n    resources: ${resources}\n`);

ruleTest(rule, {
  valid: {
    none: { code: pod("{ limits: { cpu: 1 } }"), target: onFargateTarget },
    zero: { code: pod("{ limits: { nvidia.com/gpu: 0 } }"), target: onFargateTarget },
    "on nodes": pod("{ limits: { nvidia.com/gpu: 1 } }"),
  },
  invalid: {
    gpu: {
      code: pod("{ limits: { «nvidia.com/gpu»: 1 }, requests: { nvidia.com/gpu: 1 } }"),
      target: onFargateTarget,
      messages: ["device"],
    },
    neuron: {
      code: pod("{ requests: { «aws.amazon.com/neuroncore»: 1 } }"),
      target: onFargateTarget,
      messages: ["device"],
    },
  },
});
