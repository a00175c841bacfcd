import { rule } from "../../../server/src/core/rules/eks/fargate-limits.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const pod = (text: string) => fargatePod(`containers:\n  - args: [${text}]\n`);

ruleTest(rule, {
  valid: {
    "the most": { code: pod('"ulimit -n 65535"'), target: onFargateTarget },
    "on nodes": pod('"ulimit -n 100000"'),
  },
  invalid: {
    files: { code: pod('«"ulimit -n 100000 && run"»'), target: onFargateTarget, messages: ["files"] },
    hard: { code: pod('«"ulimit -Hn 100000"»'), target: onFargateTarget, messages: ["files"] },
  },
});
