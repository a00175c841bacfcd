// How many nodes are replaced at a time.
import { integerOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { nodeGroupsOf } from "../shared/eksctl.js";
import { removal } from "../shared/fixes.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-update-config",
  kinds: ["eks.clusterConfig"],
  needs: ["updateConfig"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("nodegroup-managed.html")],
  awsError: ["invalid UpdateConfig", "cannot use maxUnavailable"],
  summary: "The updates of a managed node group have one bound: a number of nodes, or a percentage.",
  why: "EKS takes one of the two, from 1 to 100, and a number that is not above that of the nodes.",
  messages: {
    both: "maxUnavailable and maxUnavailablePercentage exclude each other. Remove one of them.",
    neither: "updateConfig needs maxUnavailable or maxUnavailablePercentage. Add one of them, or remove updateConfig.",
    range: "{key} goes from 1 to 100, and {value} does not.",
    more: "{value} nodes may be missing during an update, and {group} has at most {max}. Lower maxUnavailable.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    updateConfig:\n      maxUnavailable: 2\n      maxUnavailablePercentage: 50\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    updateConfig:\n      maxUnavailable: 2\n",
  },
  check(doc, report) {
    for (const { node, label: group, managed } of nodeGroupsOf(doc.root)) {
      const config = member(node, "updateConfig");
      if (config?.type !== "object" || !managed) continue;
      const [count, percentage] = [member(config, "maxUnavailable"), member(config, "maxUnavailablePercentage")];
      if (count !== undefined && percentage !== undefined)
        report(percentage, "both", {}, { fixes: [removal(percentage, "maxUnavailablePercentage")] });
      else if (count === undefined && percentage === undefined && !config.partial) report(config, "neither", {});
      for (const [key, one] of [
        ["maxUnavailable", count],
        ["maxUnavailablePercentage", percentage],
      ] as const) {
        const value = integerOf(one);
        const max = integerOf(member(node, "maxSize"));
        if (one === undefined || value === undefined) continue;
        if (value < 1 || value > 100) report(one, "range", { key, value });
        else if (one === count && max !== undefined && value > max && max > 0)
          report(one, "more", { value, group, max });
      }
    }
  },
});
