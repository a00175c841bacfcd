// Service accounts that eksctl makes.
import { rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { isOn, isSet } from "../shared/eksctl.js";
import { firstOfKeys } from "../shared/repeated.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-service-accounts",
  kinds: ["eks.clusterConfig"],
  needs: ["serviceAccounts"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("iamserviceaccounts.html")],
  awsError: [
    "iam.withOIDC must be enabled explicitly for iam.serviceAccounts to be created",
    "attachPolicy must be set",
  ],
  summary: "Service accounts with an IAM role have a policy, and the cluster has the OIDC provider that they need.",
  why: "A role for a service account trusts the OIDC provider of the cluster, which eksctl makes only when it is told to; and a role without policies gives no rights.",
  messages: {
    oidc: "Service accounts with roles need the OIDC provider of the cluster. Set iam.withOIDC to true.",
    policy:
      "This service account has no policy. Add attachPolicyARNs, attachPolicy, wellKnownPolicies or attachRoleARN.",
    twice: "Service account {name} stands in the list already. Remove one of them.",
    both: {
      severity: "warning",
      text: "Service account {name} has a role here, and another one by podIdentityAssociations. Pods use one of them only: remove the other.",
    },
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\niam:\n  serviceAccounts:\n    - metadata:\n        name: web\n        namespace: shop\n      attachPolicyARNs:\n        - arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\niam:\n  withOIDC: true\n  serviceAccounts:\n    - metadata:\n        name: web\n        namespace: shop\n      attachPolicyARNs:\n        - arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess\n",
  },
  check(doc, report) {
    const iam = member(doc.root, "iam");
    const list = member(iam, "serviceAccounts");
    const accounts = itemsOf(list).filter(({ type }) => type === "object");
    if (iam === undefined || list === undefined || accounts.length === 0) return;
    if (isOn(iam, "withOIDC") === false) {
      const fix: RuleFix = { title: "Set iam.withOIDC to true", edit: (editor) => editor.put(iam, "withOIDC", true) };
      report(member(iam, "withOIDC") ?? list.key ?? list, "oidc", {}, { fixes: [fix] });
    }
    const others = new Set(
      itemsOf(member(iam, "podIdentityAssociations")).map((one) => nameOf(one, "serviceAccountName")),
    );
    for (const account of accounts) {
      if (!account.partial && !SOURCES.some((key) => isSet(account, key))) report(account, "policy", {});
      const metadata = member(account, "metadata");
      const name = nameOf(metadata, "name");
      if (name !== undefined && metadata !== undefined && !iam.partial && others.has(name))
        report(metadata, "both", { name });
    }
    const keyed = (account: Node) => {
      const metadata = member(account, "metadata");
      const key = nameOf(metadata, "name");
      return metadata === undefined || key === undefined ? undefined : { key, place: metadata };
    };
    for (const [node, first, one] of firstOfKeys(doc.root.partial ? [] : accounts, keyed))
      report(
        node,
        "twice",
        { name: String(keyed(one)?.key) },
        { related: [{ node: first, message: "The first one." }] },
      );
  },
});

const SOURCES = ["wellKnownPolicies", "attachPolicyARNs", "attachPolicy", "attachRoleARN"] as const;

/** `namespace/name`. */
function nameOf(node: Node | undefined, key: string): string | undefined {
  const name = rawText(member(node, key));
  return name === undefined ? undefined : `${rawText(member(node, "namespace")) ?? "default"}/${name}`;
}
