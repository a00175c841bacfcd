// Encryption of Secrets in a cluster.
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-encryption",
  kinds: ["eks.clusterConfig"],
  needs: ["secretsEncryption"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("kms-encryption.html")],
  awsError: ["invalid ARN in secretsEncryption.keyARN"],
  summary: "The key that encrypts Secrets is the ARN of a key, in the region of the cluster.",
  why: "EKS encrypts Secrets with a symmetric key of AWS KMS in the same region. Once it is switched on, it cannot be switched off.",
  messages: {
    arn: '"{value}" is not the ARN of a key. Write it as arn:aws:kms:<region>:<account>:key/<id>.',
    region: "The key is in {region}, and the cluster in {own}. Use a key of the same region.",
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nsecretsEncryption:\n  keyARN: arn:aws:kms:eu-central-1:111122223333:key/0a1b2c3d\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nsecretsEncryption:\n  keyARN: arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d\n",
  },
  check(doc, report) {
    const node = member(member(doc.root, "secretsEncryption"), "keyARN");
    const value = knownText(node);
    if (node === undefined || value === undefined || value === "") return;
    const region = /^arn:aws[\w-]*:kms:([a-z0-9-]+):\d{12}:(?:key|alias)\/.+$/.exec(value)?.[1];
    const own = knownText(member(member(doc.root, "metadata"), "region"));
    if (region === undefined) report(node, "arn", { value });
    else if (own !== undefined && own !== "" && own !== region) report(node, "region", { region, own });
  },
});
