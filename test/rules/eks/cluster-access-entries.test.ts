import { rule } from "../../../server/src/core/rules/eks/cluster-access-entries.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const ARN = "arn:aws:iam::111122223333:role/a";
const config = (entry: string, mode = "API") =>
  cluster(`accessConfig:\n  authenticationMode: ${mode}\n  accessEntries:\n    - ${entry}\n`);
const entry = (more: string) => config(`{ principalARN: "${ARN}"${more} }`);

ruleTest(rule, {
  valid: {
    fine: entry(
      ", kubernetesGroups: [viewers], accessPolicies: [{ policyARN: p, accessScope: { type: namespace, namespaces: [a] } }]",
    ),
    nodes: entry(", type: EC2_LINUX"),
    "filled in later": config('{ principalARN: "${ARN}", type: "${TYPE}" }', '"${MODE}"'),
  },
  invalid: {
    mode: { code: config(`{ principalARN: "${ARN}" }`, "«CONFIG_MAP»"), messages: ["mode"] },
    type: { code: entry(", type: «LINUX»"), messages: ["type"] },
    nodes: { code: entry(", type: EC2_LINUX, «kubernetesGroups»: [a]"), messages: ["nodes"] },
    principal: { code: config("{ principalARN: «admin» }"), messages: ["principal"] },
    missing: { code: config("«{ type: STANDARD }»"), messages: ["missing"] },
    reserved: { code: entry(", kubernetesGroups: [«system:masters»]"), messages: ["reserved"] },
    cluster: {
      code: entry(", accessPolicies: [{ policyARN: p, accessScope: { type: cluster, «namespaces»: [a] } }]"),
      messages: ["cluster"],
    },
    namespaces: {
      code: entry(", accessPolicies: [{ policyARN: p, accessScope: «{ type: namespace }» }]"),
      messages: ["namespaces"],
    },
    twice: {
      code: config(`{ principalARN: "${ARN}" }\n    - { principalARN: «"${ARN}"» }`),
      messages: ["twice"],
      related: ["The first one."],
    },
  },
});
