import { rule } from "../../../server/src/core/rules/eks/fargate-guaranteed.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const pod = (resources: string) => fargatePod(`containers:\n  - name: web\n    resources: ${resources}\n`);

ruleTest(rule, {
  valid: {
    "the same": {
      code: pod("{ requests: { cpu: 1, memory: 1Gi }, limits: { cpu: 1000m, memory: 1024Mi } }"),
      target: onFargateTarget,
    },
    "requests alone": { code: pod("{ requests: { cpu: 1 } }"), target: onFargateTarget },
    "limits alone": { code: pod("{ limits: { cpu: 1 } }"), target: onFargateTarget },
    "on nodes": pod("{ requests: { cpu: 1 }, limits: { cpu: 2 } }"),
  },
  invalid: {
    differ: {
      code: pod("{ requests: { cpu: «500m», memory: 1Gi }, limits: { cpu: 1, memory: 1Gi } }"),
      target: onFargateTarget,
      messages: ["differ"],
      fixed: pod("{ requests: { cpu: 1, memory: 1Gi }, limits: { cpu: 1, memory: 1Gi } }"),
    },
  },
});
