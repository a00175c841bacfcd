// Logs of the control plane.
import { nearest } from "../../base/nearest.js";
import { integerOf, isAbsent } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { eksctlDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "eks/cluster-logging",
  kinds: ["eks.clusterConfig"],
  needs: ["clusterLogging"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("cloudwatch-cluster-logging.html")],
  awsError: ["invalid value", "for logRetentionInDays", "(cloudWatch.clusterLogging.enableTypes"],
  summary: "The logs of the control plane are of known types, and kept for a time that CloudWatch knows.",
  why: "eksctl refuses other types, and other numbers of days than those of CloudWatch Logs.",
  messages: {
    type: '"{value}" is no type of log. Use {values}, or "*".',
    days: "CloudWatch keeps logs for {values} days, not for {value}.",
    unused: "Nothing is logged, so that logRetentionInDays says nothing and eksctl refuses it. Add enableTypes.",
  },
  examples: {
    bad: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\ncloudWatch:\n  clusterLogging:\n    enableTypes: ["audits"]\n',
    good: 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\ncloudWatch:\n  clusterLogging:\n    enableTypes: ["audit"]\n    logRetentionInDays: 30\n',
  },
  check(doc, report) {
    const logging = member(member(doc.root, "cloudWatch"), "clusterLogging");
    for (const node of itemsOf(member(logging, "enableTypes"))) {
      const value = knownText(node);
      if (value === undefined || TYPES.includes(value) || value === "*" || value === "all") continue;
      const near = nearest(value, TYPES);
      const values = listed(TYPES, "or");
      report(node, "type", { value, values }, { fixes: near === undefined ? [] : [change(node, "the type", near)] });
    }
    const days = member(logging, "logRetentionInDays");
    const value = integerOf(days);
    if (days === undefined || value === undefined || value === 0) return;
    if (isAbsent(logging, "enableTypes")) report(days, "unused", {});
    else if (!DAYS.includes(value)) report(days, "days", { value, values: listed(DAYS.map(String), "or") });
  },
});

const TYPES: readonly string[] = ["api", "audit", "authenticator", "controllerManager", "scheduler"];
const DAYS: readonly number[] = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 3653];
