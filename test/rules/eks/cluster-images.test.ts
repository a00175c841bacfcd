import { rule } from "../../../server/src/core/rules/eks/cluster-images.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const managed = (text: string, version = "1.34") =>
  cluster(`  version: "${version}"\nmanagedNodeGroups:\n  - { name: web, ${text} }\n`);
const own = (text: string) => cluster(`nodeGroups:\n  - { name: web, ${text} }\n`);

ruleTest(rule, {
  valid: {
    fine: managed("ami: ami-1, amiFamily: amazonlinux2023"),
    "found by eksctl": own("ami: auto-ssm"),
    bottlerocket: own("amiFamily: Bottlerocket, bottlerocket: { settings: {} }"),
    "filled in later": own('ami: ami-1, amiFamily: "${FAMILY}", bottlerocket: {}'),
    "an older cluster": managed("amiFamily: AmazonLinux2", "1.32"),
  },
  invalid: {
    family: {
      code: own("amiFamily: «Amazon2023»"),
      messages: ["family"],
    },
    ended: {
      code: managed("amiFamily: «AmazonLinux2»"),
      messages: ["ended"],
      fixed: managed("amiFamily: AmazonLinux2023"),
    },
    needsFamily: { code: managed("ami: «ami-1»"), messages: ["needsFamily"] },
    command: { code: managed("ami: «ami-1», amiFamily: Ubuntu2404"), messages: ["command"] },
    bottlerocket: { code: own("«bottlerocket»: { settings: {} }"), messages: ["bottlerocket"] },
    unsupported: {
      code: managed("amiFamily: Bottlerocket, «preBootstrapCommands»: [a]"),
      messages: ["unsupported"],
      fixed: managed("amiFamily: Bottlerocket"),
    },
  },
});
