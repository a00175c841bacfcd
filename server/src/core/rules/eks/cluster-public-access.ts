// The API of a cluster on the internet.
import { itemsOf, member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { isOn } from "../shared/eksctl.js";
import { eksctlDocs, eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-public-access",
  kinds: ["eks.clusterConfig"],
  severity: "information",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [eksctlDocs("vpc-cluster-access.html"), eksGuide("cluster-endpoint.html")],
  controls: [
    "checkov CKV_AWS_38",
    "checkov CKV_AWS_39",
    "Trivy AVD-AWS-0040",
    "Trivy AVD-AWS-0041",
    "Security Hub EKS.1",
  ],
  summary: "The public endpoint of the API is open to known networks only, or off.",
  why: "By default everybody on the internet reaches the API of the cluster, and is kept out by credentials alone. A list of networks, or the private endpoint, keeps others from trying.",
  messages: {
    open: "The API of the cluster is reached from anywhere on the internet. List the networks in vpc.publicAccessCIDRs, or use the private endpoint.",
  },
  examples: {
    bad: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nvpc:\n  publicAccessCIDRs: ["0.0.0.0/0"]\n',
    good: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nvpc:\n  publicAccessCIDRs: ["198.51.100.0/24"]\n',
  },
  check(doc, report) {
    const { root } = doc;
    const vpc = member(root, "vpc");
    if (root.partial || vpc?.partial === true || isOn(member(root, "privateCluster"), "enabled") !== false) return;
    const access = member(member(vpc, "clusterEndpoints"), "publicAccess");
    if (access !== undefined && access.value !== true) return;
    const list = member(vpc, "publicAccessCIDRs");
    const open = itemsOf(list).find(({ value }) => value === "0.0.0.0/0" || value === "::/0");
    const name = member(member(root, "metadata"), "name");
    if (open !== undefined) report(open, "open", {});
    else if (list === undefined || (list.items.length === 0 && !list.partial)) {
      const place = access ?? name;
      if (place !== undefined) report(place, "open", {});
    }
  },
});
