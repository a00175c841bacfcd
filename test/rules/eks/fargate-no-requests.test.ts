import { rule } from "../../../server/src/core/rules/eks/fargate-no-requests.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const pod = (container: string, key = "containers") => fargatePod(`${key}:\n  - ${container}\n`);

ruleTest(rule, {
  valid: {
    said: { code: pod("{ name: web, resources: { limits: { memory: 1Gi } } }"), target: onFargateTarget },
    "said by a LimitRange": {
      code: pod("{ name: web }"),
      target: onFargateTarget,
      files: { "range.yaml": "apiVersion: v1\nkind: LimitRange\nmetadata:\n  name: usual\n  namespace: shop\n" },
    },
    "on nodes": pod("{ name: web }"),
    "filled in later": { code: pod("{ name: web, resources: ${RESOURCES} }"), target: onFargateTarget },
  },
  invalid: {
    none: { code: pod("{ name: web }", "«containers»"), target: onFargateTarget, messages: ["none"] },
  },
});
