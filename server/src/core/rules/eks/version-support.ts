// How long EKS supports a version of Kubernetes.
import { EKS_VERSIONS, EKS_VERSIONS_READ, NEWEST_EKS_MINOR } from "../../data/eksVersions.js";
import { rawText } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/version-support",
  kinds: ["eks.clusterConfig"],
  needs: ["version"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("kubernetes-versions.html")],
  controls: ["checkov CKV_AWS_339"],
  summary: "The version of a cluster is in the standard support of EKS.",
  why: "EKS supports a version of Kubernetes for 14 months, and for 12 more at a higher price for each hour of the cluster. After that it upgrades clusters by itself.",
  messages: {
    extended:
      "The standard support of EKS for Kubernetes 1.{minor} ended on {standard}; extended support, which costs more, ends on {until}. Plan the upgrade to 1.{next} (dates as of {read}).",
    gone: "EKS no longer offers Kubernetes 1.{minor}: extended support ended on {until}. Use 1.{newest} for new clusters (dates as of {read}).",
    former: "EKS no longer offers Kubernetes 1.{minor}. Use 1.{newest} for new clusters (as of {read}).",
    unknown:
      "EKS is not known to offer Kubernetes 1.{minor}; the newest that is known is 1.{newest} (as of {read}). Check the version.",
    form: { severity: "warning", text: '"{value}" is no version of a cluster: write it as "1.{newest}", in quotes.' },
  },
  examples: {
    bad: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n  version: "1.32"\n',
    good: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n  version: "1.36"\n',
  },
  check(doc, report) {
    const node = member(member(doc.root, "metadata"), "version");
    const value = rawText(node);
    if (node === undefined || value === undefined || !isKnown(node) || /^(?:auto|latest|default)$/.test(value)) return;
    const minor = /^1\.(\d+)$/.exec(value)?.[1];
    const newest = NEWEST_EKS_MINOR;
    const read = EKS_VERSIONS_READ;
    if (minor === undefined) {
      // A word is one that somebody fills in.
      if (/^v?\d/.test(value)) report(node, "form", { value, newest });
    } else if (Number(minor) > newest) report(node, "unknown", { minor, newest, read });
    else {
      const { standardUntil: standard, extendedUntil: until } =
        EKS_VERSIONS.find((one) => one.minor === Number(minor)) ?? {};
      if (Number(minor) < Math.min(...EKS_VERSIONS.map((one) => one.minor)))
        report(node, "former", { minor, newest, read });
      else if (standard === undefined || until === undefined || standard >= read) return;
      else if (until < read) report(node, "gone", { minor, until, newest, read });
      else report(node, "extended", { minor, standard, until, next: Number(minor) + 1, read });
    }
  },
});
