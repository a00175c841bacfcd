import { rule } from "../../../server/src/core/rules/eks/cluster-private.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (groups: string, more = "", own = "{ enabled: true }") =>
  cluster(`privateCluster: ${own}\n${groups}${more}`);
const group = (text: string) => `nodeGroups:\n  - { name: web${text} }\n`;

ruleTest(rule, {
  valid: {
    fine: config(group(", privateNetworking: true"), "vpc: { id: v, subnets: { private: { a: { id: s } } } }\n"),
    "not private": config(group(""), "", "{ enabled: false }"),
  },
  invalid: {
    group: {
      code: config("managedNodeGroups:\n  - { name: «web» }\n"),
      messages: ["group"],
      fixed: config("managedNodeGroups:\n  - { name: web, privateNetworking: true }\n"),
    },
    services: {
      code: config(
        "",
        "",
        "{ enabled: true, skipEndpointCreation: true, «additionalEndpointServices»: [autoscaling] }",
      ),
      messages: ["services"],
    },
    subnets: { code: config("", "vpc: «{ id: v }»\n"), messages: ["subnets"] },
  },
});
