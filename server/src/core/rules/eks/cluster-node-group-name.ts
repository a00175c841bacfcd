// Names of node groups.
import { rawText } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { type NodeGroup, nodeGroupsOf } from "../shared/eksctl.js";
import { change } from "../shared/fixes.js";
import { firstOfKeys } from "../shared/repeated.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-node-group-name",
  kinds: ["eks.clusterConfig"],
  needs: ["nodeGroups", "managedNodeGroups"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("general-nodegroups.html")],
  awsError: ["name must satisfy regular expression pattern", "is not unique"],
  summary: 'Node groups have names of letters, digits and "-", each its own.',
  why: "The name becomes a part of a CloudFormation stack. eksctl refuses other characters, and two groups of the same name, whether managed or not.",
  messages: {
    form: '"{name}" is no name of a node group: use letters, digits and "-".',
    long: "The name of a node group has at most 63 characters; this one has {length}.",
    twice: 'Another node group is called "{name}". Choose another name.',
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web_1\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web-1\n",
  },
  check(doc, report) {
    const groups = nodeGroupsOf(doc.root);
    for (const { nameNode: node } of groups) {
      const name = knownText(node);
      if (node === undefined || name === undefined || name === "") continue;
      if (/[^A-Za-z0-9-]/.test(name)) report(node, "form", { name }, { fixes: renamed(node, name) });
      else if (name.length > 63) report(node, "long", { length: name.length });
    }
    const keyed = ({ nameNode: place }: NodeGroup) => {
      const key = rawText(place);
      return place === undefined || key === undefined || key === "" ? undefined : { key, place };
    };
    for (const [node, first] of firstOfKeys(doc.root.partial ? [] : groups, keyed))
      report(node, "twice", { name: String(node.value) }, { related: [{ node: first, message: "The first one." }] });
  },
});

function renamed(node: Node, name: string): readonly RuleFix[] {
  const plain = name.replace(/[^A-Za-z0-9-]+/g, "-").replace(/^-+|-+$/g, "");
  return plain === "" ? [] : [change(node, "name", plain)];
}
