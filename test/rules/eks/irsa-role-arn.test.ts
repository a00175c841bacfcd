import { rule } from "../../../server/src/core/rules/eks/irsa-role-arn.js";
import { ruleTest } from "../../support/ruleTest.js";

const account = (annotation: string) =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n  annotations:\n    eks.amazonaws.com/${annotation}\n`;

ruleTest(rule, {
  valid: {
    plain: account("role-arn: arn:aws:iam::111122223333:role/web"),
    "with a path, in China": account("role-arn: arn:aws-cn:iam::111122223333:role/team/web+a=b"),
    "filled in later": account("role-arn: arn:aws:iam::${ACCOUNT}:role/web"),
    "left to be filled in": account("role-arn: arn:aws:iam::<ACCOUNT_ID>:role/web"),
    options: account('token-expiration: "86400"\n    eks.amazonaws.com/sts-regional-endpoints: "true"'),
  },
  invalid: {
    "a policy": { code: account("role-arn: «arn:aws:iam::111122223333:policy/web»"), messages: ["arn"] },
    "a name": { code: account("role-arn: «web»"), messages: ["arn"] },
    account: { code: account("role-arn: «arn:aws:iam::11112222333:role/web»"), messages: ["account"] },
    expiration: { code: account('token-expiration: «"60"»'), messages: ["expiration"] },
    regional: { code: account('sts-regional-endpoints: «"yes"»'), messages: ["regional"] },
  },
});
