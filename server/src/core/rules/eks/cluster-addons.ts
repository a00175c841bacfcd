// Add-ons of EKS.
import { rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { parse } from "../../parse/parse.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { isSet } from "../shared/eksctl.js";
import { firstOfKeys } from "../shared/repeated.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-addons",
  kinds: ["eks.clusterConfig"],
  needs: ["addons"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("addons.html")],
  awsError: [
    "invalid configuration for",
    "at most one of wellKnownPolicies, serviceAccountRoleARN, attachPolicyARNs and attachPolicy can be specified",
  ],
  summary: "An add-on is listed once, with settings that can be read and one source of its role.",
  why: "eksctl reads the settings as JSON or YAML, and takes a role by one way only: IRSA or EKS Pod Identity.",
  messages: {
    twice: 'The add-on "{name}" stands in the list already. Remove one of them.',
    values: 'The settings of "{name}" are neither JSON nor YAML of keys with values: {problem}.',
    policies: 'The role of "{name}" is said twice, by {first} and {second}. Remove one of them.',
    both: '"{name}" has a role by {first}, and podIdentityAssociations too. Remove one of them.',
    agent: "eks-pod-identity-agent itself takes no podIdentityAssociations. Remove them.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\naddons:\n  - name: vpc-cni\n    attachPolicyARNs:\n      - arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy\n    serviceAccountRoleARN: arn:aws:iam::111122223333:role/cni\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\naddons:\n  - name: vpc-cni\n    attachPolicyARNs:\n      - arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy\n",
  },
  check(doc, report) {
    const addons = itemsOf(member(doc.root, "addons")).filter(({ type }) => type === "object");
    for (const addon of addons) {
      const name = rawText(member(addon, "name")) ?? "";
      const values = member(addon, "configurationValues");
      const text = knownText(values);
      const problem = text === undefined || text.trim() === "" ? undefined : problemIn(text);
      if (values !== undefined && problem !== undefined) report(values, "values", { name, problem });
      const [first, second] = SOURCES.filter((key) => isSet(addon, key));
      const associations = member(addon, "podIdentityAssociations");
      if (first !== undefined && second !== undefined)
        report(member(addon, second)?.key ?? addon, "policies", { name, first, second });
      if (associations === undefined || !isSet(addon, "podIdentityAssociations")) continue;
      if (name.toLowerCase() === "eks-pod-identity-agent") report(associations.key ?? associations, "agent", {});
      else if (first !== undefined) report(associations.key ?? associations, "both", { name, first });
    }
    const keyed = (addon: Node) => {
      const place = member(addon, "name");
      const key = knownText(place)?.toLowerCase();
      return place === undefined || key === undefined ? undefined : { key, place };
    };
    for (const [node, first] of firstOfKeys(doc.root.partial ? [] : addons, keyed))
      report(node, "twice", { name: String(node.value) }, { related: [{ node: first, message: "The first one." }] });
  },
});

const SOURCES = ["serviceAccountRoleARN", "attachPolicyARNs", "attachPolicy", "wellKnownPolicies"] as const;

function problemIn(text: string): string | undefined {
  const { docs, problems } = parse(text, /^\s*\{/.test(text) ? "json" : "yaml");
  const [problem] = problems.filter(({ severity }) => severity === "error");
  if (problem !== undefined) return problem.message.replace(/\.$/, "");
  const root = docs[0]?.root;
  return root === undefined || root.type === "object" ? undefined : "there are no keys";
}
