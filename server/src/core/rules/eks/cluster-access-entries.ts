// Who may reach a cluster.
import { isAbsent, lacks, rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { isSet } from "../shared/eksctl.js";
import { firstOfKeys } from "../shared/repeated.js";
import { eksctlDocs, eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-access-entries",
  kinds: ["eks.clusterConfig"],
  needs: ["accessEntries"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("access-entries.html"), eksGuide("creating-access-entries.html")],
  awsError: ["must be set to either", "to use access entries", "duplicate access entry"],
  summary: "Access entries have a principal, a type, and policies with a scope that fits.",
  why: "EKS looks access up by the ARN of the principal. Entries of nodes get their rights from their type, and take no groups and no policies.",
  messages: {
    mode: "Access entries need the authentication mode API or API_AND_CONFIG_MAP. Change accessConfig.authenticationMode.",
    type: '"{value}" is no type of an access entry. Use STANDARD, EC2, EC2_LINUX, EC2_WINDOWS, FARGATE_LINUX or HYBRID_LINUX.',
    nodes: "An entry of the type {type} gets its rights from the type, and takes no {key}. Remove it.",
    principal: '"{value}" is not the ARN of an IAM role or user.',
    missing: "An access entry is for an IAM principal. Add principalARN.",
    reserved: '"{name}" begins with a prefix that is kept for Kubernetes and AWS. Choose another name.',
    cluster: "A policy for the whole cluster has no namespaces. Remove them, or set the type to namespace.",
    namespaces: "A policy for namespaces names them. Add namespaces.",
    twice: "{name} has an access entry already. Remove one of them.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\naccessConfig:\n  authenticationMode: CONFIG_MAP\n  accessEntries:\n    - principalARN: arn:aws:iam::111122223333:role/admin\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\naccessConfig:\n  authenticationMode: API\n  accessEntries:\n    - principalARN: arn:aws:iam::111122223333:role/admin\n",
  },
  check(doc, report) {
    const config = member(doc.root, "accessConfig");
    const entries = itemsOf(member(config, "accessEntries")).filter(({ type }) => type === "object");
    const mode = member(config, "authenticationMode");
    if (entries.length > 0 && mode?.value === "CONFIG_MAP") report(mode, "mode", {});
    for (const entry of entries) judge(entry, report);
    const keyed = (entry: Node) => {
      const place = member(entry, "principalARN");
      const key = rawText(place);
      return place === undefined || key === undefined ? undefined : { key, place };
    };
    for (const [node, first] of firstOfKeys(doc.root.partial ? [] : entries, keyed))
      report(node, "twice", { name: String(node.value) }, { related: [{ node: first, message: "The first one." }] });
  },
});

type Reports = Parameters<typeof rule.check>[1];

const NODE_TYPES: ReadonlySet<string> = new Set(["EC2_LINUX", "EC2_WINDOWS", "FARGATE_LINUX", "HYBRID_LINUX"]);

function judge(entry: Node, report: Reports): void {
  const principal = member(entry, "principalARN");
  const arn = knownText(principal);
  if (lacks(entry, "principalARN")) report(entry, "missing", {});
  else if (principal !== undefined && arn !== undefined && !/^arn:aws[\w-]*:(?:iam|sts)::\d{12}:/.test(arn))
    report(principal, "principal", { value: arn });
  const typeNode = member(entry, "type");
  const type = knownText(typeNode) ?? "";
  if (typeNode !== undefined && type !== "" && !NODE_TYPES.has(type) && type !== "STANDARD" && type !== "EC2")
    report(typeNode, "type", { value: type });
  for (const key of NODE_TYPES.has(type) ? ["kubernetesGroups", "kubernetesUsername", "accessPolicies"] : []) {
    const node = member(entry, key);
    if (node !== undefined && isSet(entry, key)) report(node.key ?? node, "nodes", { type, key });
  }
  for (const node of [...itemsOf(member(entry, "kubernetesGroups")), member(entry, "kubernetesUsername")]) {
    const name = knownText(node);
    if (node !== undefined && name !== undefined && /^(?:system:|eks:|aws:|amazon:|iam:)/.test(name))
      report(node, "reserved", { name });
  }
  for (const policy of itemsOf(member(entry, "accessPolicies"))) {
    const scope = member(policy, "accessScope");
    const namespaces = member(scope, "namespaces");
    const kind = member(scope, "type")?.value;
    if (kind === "cluster" && namespaces !== undefined && namespaces.items.length > 0)
      report(namespaces.key ?? namespaces, "cluster", {});
    else if (kind === "namespace" && scope !== undefined && isAbsent(scope, "namespaces"))
      report(scope, "namespaces", {});
  }
}
