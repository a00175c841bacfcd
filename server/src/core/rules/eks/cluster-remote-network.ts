// Networks of hybrid nodes.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { eksctlDocs, eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-remote-network",
  kinds: ["eks.clusterConfig"],
  needs: ["remoteNetworkConfig"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [eksctlDocs("hybrid-nodes.html"), eksGuide("hybrid-nodes-networking.html")],
  awsError: [
    "remoteNetworkConfig requires authenticationMode to be either",
    "is allowed in remoteNetworkConfig.remoteNodeNetworks",
  ],
  summary: "Networks of hybrid nodes are private, one of nodes and one of pods, apart from each other.",
  why: "EKS takes ranges within the private addresses, each once. Hybrid nodes sign in by access entries.",
  messages: {
    mode: "Hybrid nodes need the authentication mode API or API_AND_CONFIG_MAP. Change accessConfig.authenticationMode.",
    many: "{key} has one network; this is another one. Put its ranges into the first.",
    cidr: "{value} is no private range of addresses. Use one within 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10.",
    overlap: "{value} overlaps {other}. The networks of hybrid nodes stand apart.",
  },
  examples: {
    bad: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nremoteNetworkConfig:\n  remoteNodeNetworks:\n    - cidrs: ["8.8.0.0/16"]\n',
    good: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nremoteNetworkConfig:\n  remoteNodeNetworks:\n    - cidrs: ["10.8.0.0/16"]\n',
  },
  check(doc, report) {
    const config = member(doc.root, "remoteNetworkConfig");
    if (config?.type !== "object") return;
    const mode = member(member(doc.root, "accessConfig"), "authenticationMode");
    if (mode?.value === "CONFIG_MAP") report(mode, "mode", {});
    const ranges: { readonly node: Node; readonly range: Range }[] = [];
    for (const key of ["remoteNodeNetworks", "remotePodNetworks"])
      for (const [index, network] of itemsOf(member(config, key)).entries()) {
        if (index > 0) report(network, "many", { key });
        for (const node of itemsOf(member(network, "cidrs"))) {
          const value = knownText(node);
          const range = value === undefined ? undefined : rangeOf(value);
          if (value === undefined) continue;
          if (range === undefined || !PRIVATE.some((one) => one.start <= range.start && range.end <= one.end)) {
            report(node, "cidr", { value });
            continue;
          }
          const other = ranges.find((one) => one.range.start <= range.end && range.start <= one.range.end);
          if (other !== undefined)
            report(
              node,
              "overlap",
              { value, other: String(other.node.value) },
              { related: [{ node: other.node, message: "The other one." }] },
            );
          ranges.push({ node, range });
        }
      }
  },
});

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangeOf(text: string): Range | undefined {
  const [, a, b, c, d, bits] = (/^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined || bits === undefined) return undefined;
  if ([a, b, c, d].some((part) => part > 255) || bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const start = address - (address % size);
  return { start, end: start + size - 1 };
}

const PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].flatMap(
  (text) => rangeOf(text) ?? [],
);
