import { rule } from "../../../server/src/core/rules/eks/cluster-node-settings.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const group = (text: string) => cluster(`nodeGroups:\n  - { name: web, ${text} }\n`);

ruleTest(rule, {
  valid: {
    fine: group(
      "kubeletExtraConfig: { maxPods: 10 }, asgSuspendProcesses: [Launch], maxInstanceLifetime: 86400, maxPodsPerNode: 20, disablePodIMDS: true",
    ),
    "filled in later": group('asgSuspendProcesses: ["${PROCESS}"]'),
  },
  invalid: {
    kubelet: { code: group("kubeletExtraConfig: { «address»: 0.0.0.0 }"), messages: ["kubelet"] },
    process: { code: group("asgSuspendProcesses: [«Start»]"), messages: ["process"] },
    lifetime: { code: group("maxInstanceLifetime: «3600»"), messages: ["lifetime"] },
    pods: { code: group("maxPodsPerNode: «-1»"), messages: ["pods"] },
    metadata: {
      code: group("disablePodIMDS: true, iam: { «withAddonPolicies»: { ebs: true } }"),
      messages: ["metadata"],
    },
    market: { code: group("«instanceMarketOptions»: { marketType: capacity-block }"), messages: ["market"] },
    reservation: {
      code: group(
        "capacityReservation: { capacityReservationPreference: open, «capacityReservationTarget»: { capacityReservationID: a } }",
      ),
      messages: ["reservation"],
    },
  },
});
