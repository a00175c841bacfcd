import { rule } from "../../../server/src/core/rules/eks/fargate-size.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const pod = (cpu: string, memory: string, key = "containers") =>
  fargatePod(`${key}:\n  - resources: { requests: { cpu: ${cpu}, memory: ${memory} } }\n`);

ruleTest(rule, {
  valid: {
    largest: { code: pod("16", "119.75Gi"), target: onFargateTarget },
    "filled in later": { code: pod("16", '"${MEMORY}"'), target: onFargateTarget },
    "on nodes": pod("16", "120Gi"),
  },
  invalid: {
    "too much memory": { code: pod("16", "120Gi", "«containers»"), target: onFargateTarget, messages: ["large"] },
    "too much CPU": { code: pod("17", "1Gi", "«containers»"), target: onFargateTarget, messages: ["large"] },
  },
});
