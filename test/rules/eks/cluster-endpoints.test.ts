import { rule } from "../../../server/src/core/rules/eks/cluster-endpoints.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (endpoints: string) => cluster(`vpc: { clusterEndpoints: ${endpoints} }\n`);

ruleTest(rule, {
  valid: {
    both: config("{ publicAccess: true, privateAccess: true }"),
    "filled in later": config('{ publicAccess: false, privateAccess: "${PRIVATE}" }'),
  },
  invalid: {
    none: { code: config("«{ publicAccess: false, privateAccess: false }»"), messages: ["none"] },
    "the default": { code: config("«{ publicAccess: false }»"), messages: ["none"] },
    private: { code: config("«{ publicAccess: false, privateAccess: true }»"), messages: ["private"] },
  },
});
