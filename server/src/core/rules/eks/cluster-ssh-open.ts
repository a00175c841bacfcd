// SSH to nodes from anywhere.
import { isAbsent } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { isOn, nodeGroupsOf } from "../shared/eksctl.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-ssh-open",
  kinds: ["eks.clusterConfig"],
  needs: ["ssh"],
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [eksctlDocs("security.html")],
  controls: ["checkov CKV_AWS_100"],
  summary: "SSH to nodes is off, or open to known security groups only.",
  why: "With ssh.allow eksctl opens port 22 of the nodes to the whole internet, unless source security groups are named. Session Manager needs no open port.",
  messages: {
    open: "{group} opens SSH to anywhere. Name sourceSecurityGroupIds, or use Session Manager and remove ssh.allow.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    ssh:\n      allow: true\n",
    good: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    ssh:\n      allow: true\n      sourceSecurityGroupIds: ["sg-0123456789abcdef0"]\n',
  },
  check(doc, report) {
    for (const { node, label: group } of nodeGroupsOf(doc.root)) {
      const ssh = member(node, "ssh");
      const allow = member(ssh, "allow");
      if (allow?.value === true && isAbsent(ssh, "sourceSecurityGroupIds") && isOn(node, "privateNetworking") === false)
        report(allow, "open", { group });
    }
  },
});
