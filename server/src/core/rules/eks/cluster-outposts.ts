// Clusters on AWS Outposts.
import { lacks } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { isSet } from "../shared/eksctl.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-outposts",
  kinds: ["eks.clusterConfig"],
  needs: ["outpost"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("outposts.html")],
  awsError: [
    "is not supported on Outposts",
    "are not supported on Outposts",
    "outpost.controlPlaneOutpostARN is required",
  ],
  summary: "A cluster on an Outpost has only what runs there.",
  why: "The control plane of a local cluster runs on the Outpost itself, without many of the services around EKS. eksctl refuses what is not there.",
  messages: {
    unsupported: "{key} is not there for clusters on Outposts. Remove it.",
    missing: "A cluster on an Outpost says on which one. Add controlPlaneOutpostARN.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\noutpost:\n  controlPlaneOutpostARN: arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123456789abcdef0\nfargateProfiles:\n  - name: web\n    selectors:\n      - namespace: web\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\noutpost:\n  controlPlaneOutpostARN: arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123456789abcdef0\n",
  },
  check(doc, report) {
    const { root } = doc;
    const outpost = member(root, "outpost");
    if (outpost?.type !== "object") return;
    if (lacks(outpost, "controlPlaneOutpostARN")) report(outpost, "missing", {});
    for (const key of KEYS) {
      const node = member(root, key);
      if (node !== undefined && isSet(root, key)) report(node.key ?? node, "unsupported", { key });
    }
    const family = member(member(root, "kubernetesNetworkConfig"), "ipFamily");
    if (knownText(family)?.toLowerCase() === "ipv6" && family !== undefined)
      report(family, "unsupported", { key: "IPv6" });
    const provider = member(member(root, "iam"), "withOIDC");
    if (provider?.value === true) report(provider, "unsupported", { key: "iam.withOIDC" });
  },
});

const KEYS = [
  "addons",
  "identityProviders",
  "fargateProfiles",
  "karpenter",
  "secretsEncryption",
  "availabilityZones",
  "localZones",
  "gitops",
  "managedNodeGroups",
] as const;
