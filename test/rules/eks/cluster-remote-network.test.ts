import { rule } from "../../../server/src/core/rules/eks/cluster-remote-network.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (nodes: string, pods = "[]") =>
  cluster(`remoteNetworkConfig: { remoteNodeNetworks: ${nodes}, remotePodNetworks: ${pods} }\n`);

ruleTest(rule, {
  valid: {
    fine: config('[{ cidrs: ["10.80.0.0/16"] }]', '[{ cidrs: ["10.85.0.0/16"] }]'),
    "filled in later": config('[{ cidrs: ["${CIDR}"] }]'),
  },
  invalid: {
    mode: {
      code: `${config("[]")}accessConfig: { authenticationMode: «CONFIG_MAP» }\n`,
      messages: ["mode"],
    },
    many: { code: config('[{ cidrs: ["10.80.0.0/16"] }, «{ cidrs: ["10.81.0.0/16"] }»]'), messages: ["many"] },
    cidr: { code: config('[{ cidrs: [«"8.8.0.0/16"»] }]'), messages: ["cidr"] },
    overlap: {
      code: config('[{ cidrs: ["10.80.0.0/16"] }]', '[{ cidrs: [«"10.80.4.0/24"»] }]'),
      messages: ["overlap"],
      related: ["The other one."],
    },
  },
});
