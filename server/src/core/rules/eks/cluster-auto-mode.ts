// EKS Auto Mode in eksctl files.
import { nearest } from "../../base/nearest.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { isOn, isSet } from "../shared/eksctl.js";
import { change } from "../shared/fixes.js";
import { firstOfKeys } from "../shared/repeated.js";
import { eksctlDocs, eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-auto-mode",
  kinds: ["eks.clusterConfig"],
  needs: ["autoModeConfig"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("auto-mode.html"), eksGuide("automode.html")],
  awsError: ["invalid NodePool", "when Auto Mode is disabled"],
  summary: "The settings of EKS Auto Mode fit together.",
  why: "Auto Mode has two built-in node pools, which need a role of the nodes. Without node pools, or while it is off, a role says nothing and eksctl refuses it.",
  messages: {
    pool: '"{value}" is no built-in node pool. Use general-purpose or system.',
    twice: 'The node pool "{name}" stands in the list already. Remove one of them.',
    off: "{key} is for Auto Mode, which is off. Set enabled to true, or remove it.",
    noPools: "{key} is for the nodes of built-in node pools, and there are none. Remove it.",
    boundary:
      "nodeRoleARN names a role that exists, and permissionsBoundaryARN is for one that eksctl makes. Remove one of them.",
  },
  examples: {
    bad: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nautoModeConfig:\n  enabled: true\n  nodePools: ["default"]\n',
    good: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nautoModeConfig:\n  enabled: true\n  nodePools: ["general-purpose"]\n',
  },
  check(doc, report) {
    const config = member(doc.root, "autoModeConfig");
    const pools = member(config, "nodePools");
    const isEnabled = isOn(config, "enabled");
    for (const key of isEnabled === false ? [...ROLES, "nodePools"] : []) {
      const node = member(config, key);
      if (node !== undefined && isSet(config, key)) report(node.key ?? node, "off", { key });
    }
    if (isEnabled !== true) return;
    for (const key of pools?.type === "array" && pools.items.length === 0 && !pools.partial ? ROLES : []) {
      const node = member(config, key);
      if (node !== undefined && isSet(config, key)) report(node.key ?? node, "noPools", { key });
    }
    const boundary = member(config, "permissionsBoundaryARN");
    if (boundary !== undefined && pools !== undefined && ROLES.every((key) => isSet(config, key)))
      report(boundary.key ?? boundary, "boundary", {});
    for (const node of itemsOf(pools)) {
      const value = knownText(node);
      if (value === undefined || POOLS.includes(value)) continue;
      const near = nearest(value, POOLS);
      report(node, "pool", { value }, { fixes: near === undefined ? [] : [change(node, "the node pool", near)] });
    }
    const keyed = (place: Node) => {
      const key = knownText(place);
      return key === undefined ? undefined : { key, place };
    };
    for (const [node, first] of firstOfKeys(doc.root.partial ? [] : itemsOf(pools), keyed))
      report(node, "twice", { name: String(node.value) }, { related: [{ node: first, message: "The first one." }] });
  },
});

const POOLS: readonly string[] = ["general-purpose", "system"];
const ROLES = ["nodeRoleARN", "permissionsBoundaryARN"] as const;
