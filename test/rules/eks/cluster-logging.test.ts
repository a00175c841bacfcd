import { rule } from "../../../server/src/core/rules/eks/cluster-logging.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (logging: string) => cluster(`cloudWatch: { clusterLogging: ${logging} }\n`);

ruleTest(rule, {
  valid: {
    fine: config("{ enableTypes: [api, audit], logRetentionInDays: 7 }"),
    all: config('{ enableTypes: ["*"] }'),
    "filled in later": config('{ enableTypes: ["${TYPE}"], logRetentionInDays: "${DAYS}" }'),
  },
  invalid: {
    type: {
      code: config("{ enableTypes: [«controllermanager»] }"),
      messages: ["type"],
      fixed: config("{ enableTypes: [controllerManager] }"),
    },
    days: { code: config("{ enableTypes: [api], logRetentionInDays: «10» }"), messages: ["days"] },
    unused: { code: config("{ logRetentionInDays: «7» }"), messages: ["unused"] },
  },
});
