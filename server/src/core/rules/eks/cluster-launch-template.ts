// Node groups with a launch template of their own.
import { rawText } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { isSet, nodeGroupsOf } from "../shared/eksctl.js";
import { removal } from "../shared/fixes.js";
import { eksctlDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-launch-template",
  kinds: ["eks.clusterConfig"],
  needs: ["launchTemplate"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("launch-template-support.html")],
  awsError: ["in managedNodeGroup when a launch template is supplied"],
  summary: "What a launch template says, the node group does not say again.",
  why: "A managed node group takes the properties of its instances from the launch template, or from the node group; eksctl refuses both.",
  messages: {
    both: "{key} is said by the launch template, and {group} cannot say it too. Remove it.",
    version: '"{value}" is no version of a launch template: use a number from 1 up.',
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    launchTemplate:\n      id: lt-0123456789abcdef0\n    volumeSize: 80\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nmanagedNodeGroups:\n  - name: web\n    launchTemplate:\n      id: lt-0123456789abcdef0\n",
  },
  check(doc, report) {
    for (const { node, label: group, managed } of nodeGroupsOf(doc.root)) {
      const template = member(node, "launchTemplate");
      if (!managed || template?.type !== "object") continue;
      for (const key of KEYS) {
        const one = member(node, key);
        if (one !== undefined && isSet(node, key))
          report(one.key ?? one, "both", { group, key }, { fixes: [removal(one, key)] });
      }
      const version = member(template, "version");
      const value = rawText(version);
      if (version !== undefined && value !== undefined && isKnown(version) && !/^[1-9]\d*$/.test(value))
        report(version, "version", { value });
    }
  },
});

const KEYS = [
  "instanceType",
  "ami",
  "volumeSize",
  "preBootstrapCommands",
  "overrideBootstrapCommand",
  "instanceName",
  "instancePrefix",
  "maxPodsPerNode",
  "disablePodIMDS",
  "placement",
] as const;
