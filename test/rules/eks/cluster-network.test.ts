import { rule } from "../../../server/src/core/rules/eks/cluster-network.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (network: string, more = "") => cluster(`kubernetesNetworkConfig: ${network}\n${more}`);
const ADDONS = "addons: [{ name: vpc-cni }, { name: coredns }, { name: kube-proxy }]\n";
const OIDC = "iam: { withOIDC: true }\n";

ruleTest(rule, {
  valid: {
    IPv4: config("{ serviceIPv4CIDR: 172.20.0.0/16 }"),
    IPv6: config("{ ipFamily: IPv6 }", `${ADDONS}${OIDC}vpc: { ipv6Cidr: a, ipv6Pool: b }\n`),
    "Auto Mode": config("{ ipFamily: IPv6 }", "autoModeConfig: { enabled: true }\n"),
    "filled in later": config('{ ipFamily: "${FAMILY}", serviceIPv4CIDR: "${CIDR}" }', "vpc: { ipv6Cidr: a }\n"),
  },
  invalid: {
    only6: {
      code: config("{ ipFamily: IPv6, «serviceIPv4CIDR»: 10.0.0.0/16 }", `${ADDONS}${OIDC}`),
      messages: ["only6"],
      fixed: config("{ ipFamily: IPv6 }", `${ADDONS}${OIDC}`),
    },
    only4: { code: cluster("vpc: { «ipv6Cidr»: a }\n"), messages: ["only4"] },
    addons: { code: config("{ ipFamily: «IPv6» }", "addons: [{ name: vpc-cni }]\n"), messages: ["addons"] },
    role: { code: config("{ ipFamily: «IPv6» }", ADDONS), messages: ["role"] },
    service: { code: config("{ serviceIPv4CIDR: «8.0.0.0/16» }"), messages: ["service"] },
    "too large": { code: config("{ serviceIPv4CIDR: «10.0.0.0/8» }"), messages: ["service"] },
    pair: { code: config("{ ipFamily: IPv6 }", `${ADDONS}${OIDC}vpc: { ipv6Cidr: «a» }\n`), messages: ["pair"] },
    groups: { code: cluster("vpc: { «securityGroup»: a, controlPlaneSecurityGroupIDs: [b] }\n"), messages: ["groups"] },
  },
});
