import { rule } from "../../../server/src/core/rules/eks/cluster-outposts.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (more: string, outpost = "{ controlPlaneOutpostARN: arn }") => cluster(`outpost: ${outpost}\n${more}`);

ruleTest(rule, {
  valid: {
    fine: config("nodeGroups: [{ name: a }]\niam: { withOIDC: false }\n"),
    "no Outpost": cluster("karpenter: { version: a }\n"),
  },
  invalid: {
    unsupported: {
      code: config(
        "«karpenter»: { version: a }\niam: { withOIDC: «true» }\nkubernetesNetworkConfig: { ipFamily: «IPv6» }\n",
      ),
      messages: ["unsupported", "unsupported", "unsupported"],
    },
    missing: { code: config("", "«{ etcdInstanceType: m5.large }»"), messages: ["missing"] },
  },
});
