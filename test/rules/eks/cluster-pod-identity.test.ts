import { rule } from "../../../server/src/core/rules/eks/cluster-pod-identity.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (association: string, addons = "[{ name: eks-pod-identity-agent }]", key = "podIdentityAssociations") =>
  cluster(`iam:\n  ${key}:\n    - ${association}\naddons: ${addons}\n`);
const OWN = "{ serviceAccountName: a, namespace: b, roleARN: r }";

ruleTest(rule, {
  valid: {
    fine: config(OWN),
    "no add-ons listed": config(OWN, "null"),
    "made by eksctl": config("{ serviceAccountName: a, namespace: b, wellKnownPolicies: { ebsCSIController: true } }"),
    "Auto Mode": `${config(OWN, "[{ name: coredns }]")}autoModeConfig: { enabled: true }\n`,
  },
  invalid: {
    agent: { code: config(OWN, "[{ name: coredns }]", "«podIdentityAssociations»"), messages: ["agent"] },
    role: { code: config("«{ serviceAccountName: a, namespace: b }»"), messages: ["role"] },
    both: {
      code: config("{ serviceAccountName: a, namespace: b, roleARN: r, «permissionPolicyARNs»: [p] }"),
      messages: ["both"],
    },
    missing: { code: config("«{ serviceAccountName: a, roleARN: r }»"), messages: ["missing"] },
    twice: { code: config(`${OWN}\n    - «${OWN}»`), messages: ["twice"] },
  },
});
