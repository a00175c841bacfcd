// Karpenter in eksctl files.
import { rawText } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { isOn } from "../shared/eksctl.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-karpenter",
  kinds: ["eks.clusterConfig"],
  needs: ["karpenter"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("eksctl-karpenter.html")],
  awsError: ["iam.withOIDC must be enabled with Karpenter", "failed to parse Karpenter version"],
  summary: "Karpenter is installed into a cluster with a version and the OIDC provider.",
  why: "Karpenter makes instances with a role for its service account, which needs the OIDC provider of the cluster. eksctl takes versions from 0.20.0 on.",
  messages: {
    oidc: "Karpenter needs the OIDC provider of the cluster. Set iam.withOIDC to true.",
    version: '"{value}" is no version of Karpenter: write it as "1.5.0".',
  },
  examples: {
    bad: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nkarpenter:\n  version: "1.5.0"\n',
    good: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\niam:\n  withOIDC: true\nkarpenter:\n  version: "1.5.0"\n',
  },
  check(doc, report) {
    const { root } = doc;
    const karpenter = member(root, "karpenter");
    if (karpenter?.type !== "object") return;
    const version = member(karpenter, "version");
    const value = rawText(version);
    if (version !== undefined && value !== undefined && isKnown(version) && !/^v?\d+\.\d+\.\d+/.test(value))
      report(version, "version", { value });
    const iam = member(root, "iam");
    if (root.partial || isOn(iam, "withOIDC") !== false) return;
    const fix: RuleFix = {
      title: "Set iam.withOIDC to true",
      edit: (editor) =>
        iam === undefined ? editor.put(root, "iam", { withOIDC: true }) : editor.put(iam, "withOIDC", true),
    };
    report(member(iam, "withOIDC") ?? karpenter.key ?? karpenter, "oidc", {}, { fixes: [fix] });
  },
});
