// Clusters without access to the internet.
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { isOn, isSet, nodeGroupsOf } from "../shared/eksctl.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-private",
  kinds: ["eks.clusterConfig"],
  needs: ["privateCluster"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("eksctl-private-cluster.html")],
  awsError: ["privateNetworking must be enabled for a fully-private cluster"],
  summary: "All nodes of a fully private cluster have private addresses only.",
  why: "In a fully private cluster eksctl makes endpoints for the services that nodes call, and no way to the internet: a node in a public subnet is refused.",
  messages: {
    group:
      "{group} is in a fully private cluster, and its nodes must have private addresses only. Set privateNetworking to true.",
    services: "additionalEndpointServices and skipEndpointCreation exclude each other. Remove one of them.",
    subnets: "A fully private cluster in a VPC of your own needs its private subnets. Add vpc.subnets.private.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nprivateCluster:\n  enabled: true\nnodeGroups:\n  - name: web\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nprivateCluster:\n  enabled: true\nnodeGroups:\n  - name: web\n    privateNetworking: true\n",
  },
  check(doc, report) {
    const cluster = member(doc.root, "privateCluster");
    if (isOn(cluster, "enabled") !== true) return;
    for (const { node, label: group, nameNode } of nodeGroupsOf(doc.root)) {
      if (isOn(node, "privateNetworking") !== false) continue;
      const fix: RuleFix = {
        title: "Set privateNetworking to true",
        edit: (editor) => editor.put(node, "privateNetworking", true),
      };
      report(member(node, "privateNetworking") ?? nameNode ?? node, "group", { group }, { fixes: [fix] });
    }
    const services = member(cluster, "additionalEndpointServices");
    if (services !== undefined && services.items.length > 0 && isOn(cluster, "skipEndpointCreation") === true)
      report(services.key ?? services, "services", {});
    const vpc = member(doc.root, "vpc");
    if (
      vpc !== undefined &&
      !vpc.partial &&
      isSet(vpc, "id") &&
      !isSet(member(vpc, "subnets"), "private") &&
      member(vpc, "subnets")?.partial !== true
    )
      report(vpc, "subnets", {});
  },
});
