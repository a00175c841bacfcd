// Availability zones of a cluster.
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { isOn, isSet, nodeGroupsOf } from "../shared/eksctl.js";
import { removal } from "../shared/fixes.js";
import { eksctlDocs, eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-zones",
  kinds: ["eks.clusterConfig"],
  needs: ["availabilityZones", "subnets"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("vpc-configuration.html"), eksGuide("network-reqs.html")],
  awsError: ["zone(s) specified", "efaEnabled nodegroups must have only one subnet or one availability zone"],
  summary: "A cluster stands in two availability zones at least, named once: by zones or by subnets.",
  why: "EKS needs subnets in two zones. Where subnets are given, the zones follow from them.",
  messages: {
    few: "EKS needs two availability zones at least; this names {count}. Add another one.",
    subnets: "vpc.subnets says where the cluster stands, and so do {key}. Remove {key}.",
    group: "{group} has subnets and availabilityZones, and eksctl takes one of them. Remove availabilityZones.",
    efa: "{group} has Elastic Fabric Adapters, which need all nodes in one place. Name one subnet or one zone.",
  },
  examples: {
    bad: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\navailabilityZones: ["eu-west-1a"]\n',
    good: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\navailabilityZones: ["eu-west-1a", "eu-west-1b"]\n',
  },
  check(doc, report) {
    const { root } = doc;
    const zones = member(root, "availabilityZones");
    if (zones?.type === "array" && !zones.partial && zones.items.length === 1 && isKnown(zones.items[0] as Node))
      report(zones, "few", { count: 1 });
    const subnets = member(member(root, "vpc"), "subnets");
    if (subnets !== undefined && subnets.properties.length > 0 && zones !== undefined && zones.items.length > 0)
      report(
        zones.key ?? zones,
        "subnets",
        { key: "availabilityZones" },
        { fixes: [removal(zones, "availabilityZones")] },
      );
    for (const { node, label: group } of nodeGroupsOf(root)) {
      const own = member(node, "availabilityZones");
      const hasBoth = isSet(node, "subnets") && isSet(node, "availabilityZones");
      if (hasBoth && own !== undefined)
        report(own.key ?? own, "group", { group }, { fixes: [removal(own, "availabilityZones")] });
      const places = [own, member(node, "subnets")].find((one) => (one?.items.length ?? 0) > 1);
      if (isOn(node, "efaEnabled") === true && places !== undefined) report(places, "efa", { group });
    }
  },
});
