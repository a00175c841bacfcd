import { rule } from "../../../server/src/core/rules/eks/cluster-karpenter.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (version: string, iam = "iam: { withOIDC: true }\n") =>
  cluster(`${iam}karpenter: { version: ${version} }\n`);

ruleTest(rule, {
  valid: { fine: config("v1.5.0"), "filled in later": config('"${VERSION}"') },
  invalid: {
    oidc: {
      code: config("1.5.0", "iam: { withOIDC: «false» }\n"),
      messages: ["oidc"],
      fixed: config("1.5.0"),
    },
    "without a word": {
      code: cluster("«karpenter»: { version: 1.5.0 }\n"),
      messages: ["oidc"],
      fixed: cluster("karpenter: { version: 1.5.0 }\niam:\n  withOIDC: true\n"),
    },
    version: { code: config("«latest»"), messages: ["version"] },
  },
});
