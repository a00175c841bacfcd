import { rule } from "../../../server/src/core/rules/eks/fargate-ephemeral-storage.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const pod = (first: string, second: string) =>
  fargatePod(
    `containers:\n  - resources: { requests: { ephemeral-storage: ${first} } }\n  - resources: { limits: { ephemeral-storage: ${second} } }\n`,
  );

ruleTest(rule, {
  valid: {
    "the most": { code: pod("100Gi", "75Gi"), target: onFargateTarget },
    "filled in later": { code: pod("100Gi", '"${SIZE}"'), target: onFargateTarget },
    "on nodes": pod("100Gi", "100Gi"),
  },
  invalid: { large: { code: pod("«100Gi»", "76Gi"), target: onFargateTarget, messages: ["large"] } },
});
