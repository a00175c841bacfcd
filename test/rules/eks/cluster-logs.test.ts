import { rule } from "../../../server/src/core/rules/eks/cluster-logs.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const named = cluster("").replace("name: shop", "name: «shop»");

ruleTest(rule, {
  valid: {
    audits: cluster("cloudWatch: { clusterLogging: { enableTypes: [audit] } }\n"),
    all: cluster('cloudWatch: { clusterLogging: { enableTypes: ["*"] } }\n'),
    "filled in later": cluster('cloudWatch: { clusterLogging: { enableTypes: ["${TYPE}"] } }\n'),
  },
  invalid: {
    none: { code: named, messages: ["none"] },
    audit: {
      code: cluster("cloudWatch: { clusterLogging: { enableTypes: «[api]» } }\n"),
      messages: ["audit"],
      fixed: cluster("cloudWatch: { clusterLogging: { enableTypes: [api, audit] } }\n"),
    },
  },
});
