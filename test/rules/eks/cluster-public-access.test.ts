import { rule } from "../../../server/src/core/rules/eks/cluster-public-access.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const named = cluster("").replace("name: shop", "name: «shop»");

ruleTest(rule, {
  valid: {
    "known networks": cluster("vpc: { publicAccessCIDRs: [198.51.100.0/24] }\n"),
    off: cluster("vpc: { clusterEndpoints: { publicAccess: false, privateAccess: true } }\n"),
    private: cluster("privateCluster: { enabled: true }\n"),
    "filled in later": cluster('vpc: { publicAccessCIDRs: ["${CIDR}"] }\n'),
  },
  invalid: {
    open: { code: cluster('vpc: { publicAccessCIDRs: [«"0.0.0.0/0"»] }\n'), messages: ["open"] },
    "by default": { code: named, messages: ["open"] },
  },
});
