// Roles of nodes.
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { isOn, isSet, nodeGroupsOf } from "../shared/eksctl.js";
import { removal } from "../shared/fixes.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-node-roles",
  kinds: ["eks.clusterConfig"],
  needs: ["iam"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("iam-policies.html")],
  awsError: ["cannot be set at the same time"],
  summary: "A node group names a role that exists, or says what eksctl puts into one.",
  why: "eksctl attaches policies to the role that it makes. One that exists already it leaves as it is.",
  messages: {
    both: "{first} names what exists, and {second} is for a role that eksctl makes. Remove one of them.",
    profile: "Managed node groups take no instanceProfileARN: EKS makes the profile. Remove it.",
    ingress: { severity: "warning", text: "albIngress is the former name of awsLoadBalancerController. Rename it." },
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    iam:\n      instanceRoleARN: arn:aws:iam::111122223333:role/nodes\n      attachPolicyARNs:\n        - arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    iam:\n      instanceRoleARN: arn:aws:iam::111122223333:role/nodes\n",
  },
  check(doc, report) {
    for (const { node, managed } of nodeGroupsOf(doc.root)) {
      const iam = member(node, "iam");
      const profile = member(iam, "instanceProfileARN");
      if (managed && profile !== undefined && isSet(iam, "instanceProfileARN"))
        report(profile.key ?? profile, "profile", {}, { fixes: [removal(profile, "instanceProfileARN")] });
      const first = ["instanceRoleARN", "instanceProfileARN"].find((key) => isSet(iam, key));
      for (const second of first === undefined ? [] : MADE) {
        const one = member(iam, second);
        if (one !== undefined && first !== undefined && isSet(iam, second))
          report(one.key ?? one, "both", { first, second });
      }
      const policies = member(iam, "withAddonPolicies");
      const former = member(policies, "albIngress");
      if (former?.value !== true) continue;
      const isThere = isOn(policies, "awsLoadBalancerController") !== false;
      const fix: RuleFix = isThere
        ? removal(former, "albIngress")
        : {
            title: "Rename to awsLoadBalancerController",
            edit: (editor) => editor.rename(former, "awsLoadBalancerController"),
          };
      report(former.key ?? former, "ingress", {}, { fixes: [fix] });
    }
  },
});

const MADE = ["instanceRoleName", "attachPolicy", "attachPolicyARNs", "instanceRolePermissionsBoundary"] as const;
