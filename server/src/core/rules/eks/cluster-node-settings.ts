// Settings of nodes that eksctl keeps for itself.
import { integerOf, lacks } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { isOn, isSet, nodeGroupsOf } from "../shared/eksctl.js";
import { eksctlDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "eks/cluster-node-settings",
  kinds: ["eks.clusterConfig"],
  needs: ["nodeGroups", "managedNodeGroups"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("general-nodegroups.html"), eksctlDocs("customizing-the-kubelet.html")],
  awsError: [
    "as it's critical to eksctl functionality",
    "asgSuspendProcesses contains invalid process name",
    "maximum instance lifetime must have a minimum value",
  ],
  summary: "A node group changes only what eksctl leaves to it.",
  why: "eksctl joins nodes to the cluster by settings of the kubelet that must stay as they are, and passes others to Auto Scaling, which knows some names only.",
  messages: {
    kubelet: "eksctl needs {key} of the kubelet as it is. Remove it from kubeletExtraConfig.",
    process: '"{value}" is no process of Auto Scaling. Use {values}.',
    lifetime: "An instance lives for a day at least, 86400 seconds; {value} is less.",
    pods: "A node cannot have {value} pods. Use a number from 0 up.",
    metadata:
      "disablePodIMDS keeps pods from the role of the node, and withAddonPolicies gives that role rights for pods. Remove one of them; service accounts can have roles of their own.",
    market: "instanceMarketOptions need a capacityReservation. Add it, or remove them.",
    reservation: "{first} and {second} exclude each other. Remove one of them.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nnodeGroups:\n  - name: web\n    kubeletExtraConfig:\n      clusterDomain: example.local\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nnodeGroups:\n  - name: web\n    kubeletExtraConfig:\n      maxPods: 50\n",
  },
  check(doc, report) {
    for (const { node } of nodeGroupsOf(doc.root)) {
      for (const { name: key, key: place } of member(node, "kubeletExtraConfig")?.properties ?? [])
        if (KUBELET.has(key)) report(place, "kubelet", { key });
      for (const one of itemsOf(member(node, "asgSuspendProcesses"))) {
        const value = knownText(one);
        if (value !== undefined && !PROCESSES.includes(value))
          report(one, "process", { value, values: listed(PROCESSES, "or") });
      }
      const lifetime = member(node, "maxInstanceLifetime");
      const seconds = integerOf(lifetime);
      if (lifetime !== undefined && seconds !== undefined && seconds < 86_400)
        report(lifetime, "lifetime", { value: seconds });
      const pods = member(node, "maxPodsPerNode");
      const count = integerOf(pods);
      if (pods !== undefined && count !== undefined && count < 0) report(pods, "pods", { value: count });
      const policies = member(member(node, "iam"), "withAddonPolicies");
      const gives = (policies?.properties ?? []).some(({ value }) => value.value === true);
      if (isOn(node, "disablePodIMDS") === true && gives && policies !== undefined)
        report(policies.key ?? policies, "metadata", {});
      reservations(node, report);
    }
  },
});

const KUBELET: ReadonlySet<string> = new Set([
  "kind",
  "apiVersion",
  "address",
  "clusterDomain",
  "authentication",
  "authorization",
  "serverTLSBootstrap",
]);

const PROCESSES: readonly string[] = [
  "Launch",
  "Terminate",
  "AddToLoadBalancer",
  "AlarmNotification",
  "AZRebalance",
  "HealthCheck",
  "InstanceRefresh",
  "ReplaceUnhealthy",
  "ScheduledActions",
];

function reservations(node: Node, report: Parameters<typeof rule.check>[1]): void {
  const reservation = member(node, "capacityReservation");
  const market = member(node, "instanceMarketOptions");
  if (market !== undefined && lacks(node, "capacityReservation")) report(market.key ?? market, "market", {});
  const target = member(reservation, "capacityReservationTarget");
  const pairs = [
    [reservation, "capacityReservationPreference", "capacityReservationTarget"],
    [target, "capacityReservationID", "capacityReservationResourceGroupARN"],
  ] as const;
  for (const [holder, first, second] of pairs) {
    const place = member(holder, second);
    if (place !== undefined && isSet(holder, first) && isSet(holder, second))
      report(place.key ?? place, "reservation", { first, second });
  }
}
