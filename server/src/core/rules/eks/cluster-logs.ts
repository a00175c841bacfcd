// A control plane without logs.
import { member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { eksctlDocs, eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-logs",
  kinds: ["eks.clusterConfig"],
  severity: "information",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [eksctlDocs("cloudwatch-cluster-logging.html"), eksGuide("control-plane-logs.html")],
  controls: ["checkov CKV_AWS_37", "Trivy AVD-AWS-0038", "cdk-nag AwsSolutions-EKS2", "Security Hub EKS.8"],
  summary: "The control plane of a cluster logs to CloudWatch, audits at least.",
  why: "Without audit logs nobody can tell afterwards who did what in the cluster. They are off by default.",
  messages: {
    none: "The control plane logs nothing. Add cloudWatch.clusterLogging.enableTypes.",
    audit: 'The control plane does not log audits. Add "audit" to enableTypes.',
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n",
    good: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\ncloudWatch:\n  clusterLogging:\n    enableTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"]\n',
  },
  check(doc, report) {
    const { root } = doc;
    const [watch, name] = [member(root, "cloudWatch"), member(member(root, "metadata"), "name")];
    const logging = member(watch, "clusterLogging");
    if ([root, watch, logging].some((node) => node?.partial === true)) return;
    const types = member(logging, "enableTypes");
    if (types === undefined || (types.items.length === 0 && !types.partial)) {
      const place = types ?? name;
      if (place !== undefined) report(place, "none", {});
    } else if (
      !types.partial &&
      types.items.every((one) => isKnown(one) && !["audit", "*", "all"].includes(String(one.value)))
    ) {
      const fix: RuleFix = { title: "Add audit", edit: (editor) => editor.append(types, "audit") };
      report(types, "audit", {}, { fixes: [fix] });
    }
  },
});
