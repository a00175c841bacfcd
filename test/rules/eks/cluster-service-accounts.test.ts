import { rule } from "../../../server/src/core/rules/eks/cluster-service-accounts.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const POLICY = "attachPolicyARNs: [arn]";
const config = (before: string, ...accounts: string[]) =>
  cluster(`iam:\n${before}  serviceAccounts:\n${accounts.map((one) => `    - ${one}\n`).join("")}`);
const OIDC = "  withOIDC: true\n";
const account = (metadata: string) => `{ metadata: ${metadata}, ${POLICY} }`;

ruleTest(rule, {
  valid: {
    fine: config(OIDC, account("{ name: a, namespace: x }"), account("{ name: a, namespace: y }")),
    "filled in later": config('  withOIDC: "${OIDC}"\n', account("{ name: a }")),
  },
  invalid: {
    oidc: {
      code: cluster(`iam:\n  «serviceAccounts»:\n    - ${account("{ name: a }")}\n`),
      messages: ["oidc"],
      fixed: cluster(`iam:\n  serviceAccounts:\n    - ${account("{ name: a }")}\n  withOIDC: true\n`),
    },
    policy: { code: config(OIDC, "«{ metadata: { name: a }, wellKnownPolicies: {} }»"), messages: ["policy"] },
    twice: {
      code: config(OIDC, account("{ name: a }"), account("«{ name: a, namespace: default }»")),
      messages: ["twice"],
    },
    both: {
      code: config(
        `${OIDC}  podIdentityAssociations: [{ serviceAccountName: a, namespace: x, roleARN: r }]\n`,
        account("«{ name: a, namespace: x }»"),
      ),
      messages: ["both"],
    },
  },
});
