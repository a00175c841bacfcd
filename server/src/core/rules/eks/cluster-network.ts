// Addresses of a cluster.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { isOn, isSet } from "../shared/eksctl.js";
import { removal } from "../shared/fixes.js";
import { eksctlDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "eks/cluster-network",
  kinds: ["eks.clusterConfig"],
  needs: ["kubernetesNetworkConfig", "vpc"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    eksctlDocs("vpc-ip-family.html"),
    eksctlDocs("vpc-configuration.html"),
    "https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html",
  ],
  awsError: ["the default core addons must be defined for IPv6", "is not supported with IPv6"],
  summary: "The network of a cluster has one family of addresses, with what belongs to it.",
  why: "With IPv6, pods and services get addresses of the VPC, for which the add-ons of the network and a role for them are needed. With IPv4, services have a private range of their own.",
  messages: {
    only6: "{key} is for clusters with IPv4, and this one has IPv6. Remove it.",
    only4: "{key} is for clusters with IPv6, and this one has IPv4. Remove it, or set ipFamily to IPv6.",
    addons: "A cluster with IPv6 needs the add-ons vpc-cni, coredns and kube-proxy here. Add {missing}.",
    role: "A cluster with IPv6 needs a role for vpc-cni. Set iam.withOIDC to true, or add the add-on eks-pod-identity-agent.",
    service:
      "The services of a cluster have a private range of addresses with 12 to 24 bits, such as 10.100.0.0/16; {value} is none.",
    pair: "ipv6Cidr and ipv6Pool belong together. Set both, or none.",
    groups: "vpc.securityGroup and vpc.controlPlaneSecurityGroupIDs exclude each other. Remove one of them.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nkubernetesNetworkConfig:\n  ipFamily: IPv6\n  serviceIPv4CIDR: 10.100.0.0/16\niam:\n  withOIDC: true\naddons:\n  - name: vpc-cni\n  - name: coredns\n  - name: kube-proxy\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nkubernetesNetworkConfig:\n  ipFamily: IPv6\niam:\n  withOIDC: true\naddons:\n  - name: vpc-cni\n  - name: coredns\n  - name: kube-proxy\n",
  },
  check(doc, report) {
    const { root } = doc;
    const [vpc, network] = [member(root, "vpc"), member(root, "kubernetesNetworkConfig")];
    const family = member(network, "ipFamily");
    const is6 = family === undefined ? false : knownText(family)?.toLowerCase() === "ipv6";
    const service = member(network, "serviceIPv4CIDR");
    const pairs = [member(vpc, "ipv6Cidr"), member(vpc, "ipv6Pool")] as const;
    if (is6) {
      const wrong = [
        ["kubernetesNetworkConfig.serviceIPv4CIDR", service],
        ["vpc.autoAllocateIPv6", switched(vpc, "autoAllocateIPv6")],
        ["vpc.nat", member(vpc, "nat")],
      ] as const;
      for (const [key, node] of wrong)
        if (node !== undefined) report(node.key ?? node, "only6", { key }, { fixes: [removal(node, key)] });
      if (isOn(member(root, "autoModeConfig"), "enabled") === false) needs(root, family as Node, report);
    } else if (family === undefined || knownText(family) !== undefined) {
      for (const [key, node] of [
        ["vpc.ipv6Cidr", pairs[0]],
        ["vpc.ipv6Pool", pairs[1]],
      ] as const)
        if (node !== undefined) report(node.key ?? node, "only4", { key });
    }
    const value = knownText(service);
    if (service !== undefined && value !== undefined && !is6 && !isServiceRange(value))
      report(service, "service", { value });
    const [first, second] = pairs;
    const lone = first ?? second;
    if (is6 && lone !== undefined && (first === undefined || second === undefined) && vpc?.partial === false)
      report(lone, "pair", {});
    const group = member(vpc, "securityGroup");
    if (group !== undefined && isSet(vpc, "securityGroup") && isSet(vpc, "controlPlaneSecurityGroupIDs"))
      report(group.key ?? group, "groups", {});
  },
});

type Reports = Parameters<typeof rule.check>[1];

function switched(vpc: Node | undefined, key: string): Node | undefined {
  return isOn(vpc, key) === true ? member(vpc, key) : undefined;
}

function needs(root: Node, family: Node, report: Reports): void {
  const addons = member(root, "addons");
  const names = itemsOf(addons).map((one) => knownText(member(one, "name"))?.toLowerCase());
  if (root.partial || addons?.partial === true || names.includes(undefined)) return;
  const missing = ["vpc-cni", "coredns", "kube-proxy"].filter((name) => !names.includes(name));
  if (missing.length > 0) report(family, "addons", { missing: listed(missing) });
  else if (isOn(member(root, "iam"), "withOIDC") === false && !names.includes("eks-pod-identity-agent"))
    report(family, "role", {});
}

/** Within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16. */
function isServiceRange(text: string): boolean {
  const [, a, b, c, d, bits] = (/^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined || bits === undefined) return false;
  if ([a, b, c, d].some((part) => part > 255) || bits < 12 || bits > 24) return false;
  return a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168);
}
