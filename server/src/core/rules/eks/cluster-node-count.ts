// How many nodes a group has.
import { integerOf } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { nodeGroupsOf } from "../shared/eksctl.js";
import { eksctlDocs } from "../shared/sources.js";
import { numberOf } from "../shared/words.js";

export const rule = defineRule({
  id: "eks/cluster-node-count",
  kinds: ["eks.clusterConfig"],
  needs: ["minSize", "maxSize", "desiredCapacity"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("general-nodegroups.html"), eksctlDocs("nodegroup-managed.html")],
  awsError: ["cannot use --nodes-max", "cannot use --nodes-min"],
  summary: "A group of nodes has at least minSize, at most maxSize and to begin with desiredCapacity nodes.",
  why: "eksctl and Auto Scaling refuse numbers that contradict each other.",
  messages: {
    desired:
      "{group} begins with {desired}, and has {bound} {limit}. Choose a desiredCapacity between minSize and maxSize.",
    order: "{group} has at least {nodes} and at most {max}. Set maxSize to {min} or more.",
    negative: "{key} is a number of nodes, and {value} is below 0.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    minSize: 2\n    maxSize: 4\n    desiredCapacity: 6\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    minSize: 2\n    maxSize: 4\n    desiredCapacity: 3\n",
  },
  check(doc, report) {
    for (const { node, label: group } of nodeGroupsOf(doc.root)) {
      const [min, max, desired] = ["minSize", "maxSize", "desiredCapacity"].map((key) => integerOf(member(node, key)));
      for (const [key, value] of [
        ["minSize", min],
        ["maxSize", max],
        ["desiredCapacity", desired],
      ] as const)
        if (value !== undefined && value < 0) report(member(node, key) as Node, "negative", { key, value });
      const place = member(node, "desiredCapacity");
      const upper = member(node, "maxSize");
      if (min !== undefined && max !== undefined && max < min && upper !== undefined)
        report(upper, "order", { group, nodes: numberOf(min, "node"), min, max });
      else if (place === undefined || desired === undefined) continue;
      else if (min !== undefined && desired < min)
        report(place, "desired", { group, desired: numberOf(desired, "node"), bound: "at least", limit: min });
      else if (max !== undefined && desired > max)
        report(place, "desired", { group, desired: numberOf(desired, "node"), bound: "at most", limit: max });
    }
  },
});
