// The priority of a pod is that of its class.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { integerOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/priority-value",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["priority"],
  across: true,
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/scheduling-eviction/pod-priority-preemption/")],
  awsError: ["the integer value of priority", "must not be provided in pod spec"],
  summary: "A pod says which priority class it has, and not the number.",
  why: "The number comes from the PriorityClass. When a pod is created with another one it is refused.",
  messages: {
    other:
      'priority is {value}, but the class "{name}" has {expected}, and a pod with another number is refused. Remove priority.',
    withoutClass: {
      severity: "warning",
      text: "priority is {value}, and no priorityClassName says where that comes from. Unless it is the default of the cluster, the pod is refused. Name a PriorityClass instead.",
    },
  },
  examples: {
    bad: podExample("priorityClassName: system-cluster-critical\npriority: 1000"),
    good: podExample("priorityClassName: system-cluster-critical"),
  },
  check(doc, report, { scope }) {
    const spec = podTemplate(kubernetesObject(doc))?.spec;
    const node = member(spec, "priority");
    const value = integerOf(node);
    if (spec === undefined || node === undefined || value === undefined) return;
    const className = member(spec, "priorityClassName");
    const name = knownText(className);
    const fixes = [removal(node, "priority")];
    if (className === undefined) {
      if (value !== 0 && !spec.partial) report(node, "withoutClass", { value }, { fixes });
      return;
    }
    if (name === undefined) return;
    const [found] = scope?.named("PriorityClass", name, undefined) ?? [];
    const opened = found?.open();
    const other = member(opened?.object.root, "value");
    const expected = BUILT_IN[name] ?? integerOf(other);
    if (expected === undefined || expected === value) return;
    const place = opened?.file === undefined ? {} : { file: opened.file };
    const related = other === undefined ? [] : [{ node: other, ...place, message: "The value of the class." }];
    report(node, "other", { value, name, expected }, { fixes, related });
  },
});

const BUILT_IN: Readonly<Record<string, number>> = {
  "system-cluster-critical": 2_000_000_000,
  "system-node-critical": 2_000_001_000,
};
