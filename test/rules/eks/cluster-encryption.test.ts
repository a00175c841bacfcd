import { rule } from "../../../server/src/core/rules/eks/cluster-encryption.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (arn: string) => cluster(`secretsEncryption: { keyARN: ${arn} }\n`);

ruleTest(rule, {
  valid: {
    fine: config('"arn:aws:kms:eu-west-1:111122223333:key/a"'),
    "filled in later": config('"arn:aws:kms:${REGION}:1:key/a"'),
  },
  invalid: {
    arn: { code: config("«alias/web»"), messages: ["arn"] },
    region: { code: config('«"arn:aws:kms:us-east-1:111122223333:key/a"»'), messages: ["region"] },
  },
});
