// Secrets without a key of your own.
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { isSet } from "../shared/eksctl.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-secrets",
  kinds: ["eks.clusterConfig"],
  severity: "information",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [eksctlDocs("kms-encryption.html")],
  controls: ["checkov CKV_AWS_58", "Trivy AVD-AWS-0039", "Security Hub EKS.3"],
  summary: "The Secrets of a cluster are encrypted with a key of your own.",
  why: "EKS encrypts its store by itself. A key of your own comes on top: its use is logged, and whoever takes it away takes the Secrets away.",
  messages: {
    none: "Secrets are not encrypted with a key of your own. Add secretsEncryption.keyARN.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nsecretsEncryption:\n  keyARN: arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d\n",
  },
  check(doc, report) {
    const { root } = doc;
    const name = member(member(root, "metadata"), "name");
    if (name !== undefined && !root.partial && !isSet(root, "secretsEncryption") && !isSet(root, "outpost"))
      report(name, "none", {});
  },
});
