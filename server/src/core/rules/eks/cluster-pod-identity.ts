// EKS Pod Identity in eksctl files.
import { lacks, rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { isOn, isSet } from "../shared/eksctl.js";
import { firstOfKeys } from "../shared/repeated.js";
import { eksctlDocs, eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-pod-identity",
  kinds: ["eks.clusterConfig"],
  needs: ["podIdentityAssociations"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("pod-identity-associations.html"), eksGuide("pod-id-agent-setup.html")],
  awsError: ["addon must be installed to create pod identity associations"],
  summary: "Associations of EKS Pod Identity have a role, a service account and the agent that they need.",
  why: "An association gives a role to the pods of a service account. The agent on the nodes hands out the credentials; without its add-on, or EKS Auto Mode, nothing does.",
  messages: {
    agent: "Associations need the agent of EKS Pod Identity. Add the add-on eks-pod-identity-agent.",
    role: "This association has no role. Add roleARN, permissionPolicyARNs, permissionPolicy or wellKnownPolicies.",
    both: "roleARN names a role that exists, and {key} is for one that eksctl makes. Remove one of them.",
    missing: "An association is for a service account. Add {key}.",
    twice: "Service account {name} has an association already. Remove one of them.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\niam:\n  podIdentityAssociations:\n    - serviceAccountName: web\n      namespace: shop\n      roleARN: arn:aws:iam::111122223333:role/web\naddons:\n  - name: vpc-cni\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\niam:\n  podIdentityAssociations:\n    - serviceAccountName: web\n      namespace: shop\n      roleARN: arn:aws:iam::111122223333:role/web\naddons:\n  - name: eks-pod-identity-agent\n",
  },
  check(doc, report) {
    const { root } = doc;
    const list = member(member(root, "iam"), "podIdentityAssociations");
    const associations = itemsOf(list).filter(({ type }) => type === "object");
    if (list === undefined || associations.length === 0) return;
    if (lacksAgent(root)) report(list.key ?? list, "agent", {});
    for (const one of associations) {
      if (!one.partial && ![...MADE, "roleARN"].some((key) => isSet(one, key))) report(one, "role", {});
      const made = isSet(one, "roleARN") ? MADE.find((key) => isSet(one, key)) : undefined;
      if (made !== undefined) report(member(one, made)?.key ?? one, "both", { key: made });
      for (const key of ["serviceAccountName", "namespace"]) if (lacks(one, key)) report(one, "missing", { key });
    }
    const keyed = (one: Node) => {
      const [name, namespace] = [rawText(member(one, "serviceAccountName")), rawText(member(one, "namespace"))];
      return name === undefined || namespace === undefined ? undefined : { key: `${namespace}/${name}`, place: one };
    };
    for (const [node, first, one] of firstOfKeys(doc.root.partial ? [] : associations, keyed))
      report(
        node,
        "twice",
        { name: String(keyed(one)?.key) },
        { related: [{ node: first, message: "The first one." }] },
      );
  },
});

const MADE = ["permissionPolicy", "permissionPolicyARNs", "wellKnownPolicies"] as const;

/** Where no add-ons are listed, the agent may have been added by other means. */
function lacksAgent(root: Node): boolean {
  const addons = member(root, "addons");
  if (addons?.type !== "array" || addons.partial || isOn(member(root, "autoModeConfig"), "enabled") !== false)
    return false;
  return addons.items.every((one) => {
    const name = knownText(member(one, "name"));
    return name !== undefined && name.toLowerCase() !== "eks-pod-identity-agent";
  });
}
