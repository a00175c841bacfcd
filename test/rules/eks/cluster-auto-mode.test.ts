import { rule } from "../../../server/src/core/rules/eks/cluster-auto-mode.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (text: string) => cluster(`autoModeConfig: ${text}\n`);

ruleTest(rule, {
  valid: {
    fine: config("{ enabled: true, nodePools: [general-purpose, system], nodeRoleARN: a }"),
    "filled in later": config('{ enabled: "${AUTO}", nodePools: ["${POOL}"] }'),
  },
  invalid: {
    pool: {
      code: config("{ enabled: true, nodePools: [«general-purpos»] }"),
      messages: ["pool"],
      fixed: config("{ enabled: true, nodePools: [general-purpose] }"),
    },
    twice: {
      code: config("{ enabled: true, nodePools: [system, «system»] }"),
      messages: ["twice"],
      related: ["The first one."],
    },
    off: { code: config("{ enabled: false, «nodePools»: [system] }"), messages: ["off"] },
    noPools: { code: config("{ enabled: true, nodePools: [], «nodeRoleARN»: a }"), messages: ["noPools"] },
    boundary: {
      code: config("{ enabled: true, nodePools: [system], nodeRoleARN: a, «permissionsBoundaryARN»: b }"),
      messages: ["boundary"],
    },
  },
});
