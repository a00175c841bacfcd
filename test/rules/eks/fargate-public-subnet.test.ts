import { rule } from "../../../server/src/core/rules/eks/fargate-public-subnet.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (subnets: string, own: string) =>
  cluster(`vpc: { subnets: ${subnets} }\nfargateProfiles:\n  - name: web\n    subnets: [${own}]\n`);

ruleTest(rule, {
  valid: {
    private: config("{ private: { a: { id: subnet-1 } } }", "subnet-1"),
    "not known": config("{ public: { a: { id: subnet-1 } } }", "subnet-2"),
    "of the same name": config("{ public: { a: { id: subnet-1 } }, private: { a: { id: subnet-2 } } }", "a"),
  },
  invalid: {
    public: {
      code: config("{ public: { web: { id: subnet-1 } } }", "«subnet-1», «web»"),
      messages: ["public", "public"],
    },
  },
});
