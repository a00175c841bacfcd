// Access to nodes.
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { isSet, nodeGroupsOf } from "../shared/eksctl.js";
import { removal } from "../shared/fixes.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-node-access",
  kinds: ["eks.clusterConfig"],
  needs: ["ssh"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("security.html"), eksctlDocs("general-nodegroups.html")],
  awsError: ["can be specified for SSH per node-group", "SSM agent is now built into EKS AMIs and cannot be disabled"],
  summary: "A node group has one public key for SSH, and leaves Session Manager on.",
  why: "The agent of Systems Manager is a part of the images of EKS: it cannot be left out. eksctl takes one source of a public key.",
  messages: {
    keys: "{group} has {count} sources of a public key. Keep one of publicKey, publicKeyName and publicKeyPath.",
    ssm: "enableSsm cannot be switched off: the agent is a part of the images of EKS. Remove it.",
    unused: {
      severity: "information",
      text: "{key} says nothing while ssh.allow is off. Set allow to true, or remove it.",
    },
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    ssh:\n      allow: true\n      enableSsm: false\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    ssh:\n      allow: true\n      publicKeyName: web\n",
  },
  check(doc, report) {
    for (const { node, label: group } of nodeGroupsOf(doc.root)) {
      const ssh = member(node, "ssh");
      if (ssh === undefined) continue;
      const keys = ["publicKey", "publicKeyName", "publicKeyPath"].filter((key) => isSet(ssh, key));
      if (keys.length > 1) report(ssh, "keys", { group, count: keys.length });
      else if (keys.length === 1 && member(ssh, "allow")?.value === false)
        report(member(ssh, String(keys[0]))?.key ?? ssh, "unused", { key: String(keys[0]) });
      const agent = member(ssh, "enableSsm");
      if (agent?.value === false) report(agent, "ssm", {}, { fixes: [removal(agent, "enableSsm")] });
    }
  },
});
