// Classes of priority: how high, and that one of them is the usual one.
import { kubernetesObject } from "../../model/k8s/object.js";
import { isAlwaysThere } from "../../model/k8s/scope.js";
import { integerOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { relatedObject } from "../shared/otherObjects.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/priorityclass",
  kinds: ["k8s.manifest"],
  objects: ["PriorityClass"],
  across: true,
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/scheduling-eviction/pod-priority-preemption/#priorityclass")],
  awsError: [
    "maximum allowed value of a user defined priority is 1000000000",
    "priority class names with 'system-' prefix are reserved for system use only",
    "is already marked as default",
  ],
  summary:
    "A PriorityClass has a value of at most one billion and no name of the system, and one class is the default.",
  why: "What lies above one billion belongs to the pods without which a cluster does not work. Pods that name no class get the one with `globalDefault`, of which there can be one.",
  messages: {
    value: "The value of a PriorityClass of one's own is at most 1000000000, and this is {value}.",
    name: 'Names that begin with "system-" are for Kubernetes itself. Choose another one.',
    default: {
      severity: "warning",
      text: '"{other}" has globalDefault: true too, and a cluster takes one such class. Remove it from one of them.',
    },
  },
  examples: {
    bad: "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata:\n  name: important\nvalue: 2000000000\n",
    good: "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata:\n  name: important\nvalue: 1000000\n",
  },
  check(doc, report, { scope }) {
    const { root, metadata } = kubernetesObject(doc);
    const [nameNode, valueNode] = [member(metadata, "name"), member(root, "value")];
    const name = knownText(nameNode);
    const value = integerOf(valueNode);
    if (name !== undefined && isAlwaysThere("PriorityClass", name)) return;
    if (nameNode !== undefined && name?.startsWith("system-") === true) report(nameNode, "name", {});
    if (valueNode !== undefined && value !== undefined && value > MOST)
      report(valueNode, "value", { value }, { fixes: [change(valueNode, "value", MOST)] });
    const isDefault = member(root, "globalDefault");
    if (isDefault?.value !== true || scope === undefined) return;
    const others = scope.all("PriorityClass").filter(({ isSelf, summary }) => !isSelf && summary.name !== name);
    for (const other of others) {
      const opened = other.open();
      const node = member(opened.object.root, "globalDefault");
      if (node?.value !== true) continue;
      report(
        isDefault,
        "default",
        { other: other.summary.name ?? "another class" },
        { related: [relatedObject(opened, node, "The other one.")] },
      );
      return;
    }
  },
});

const MOST = 1_000_000_000;
