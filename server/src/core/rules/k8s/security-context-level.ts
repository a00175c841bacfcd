// Security settings of containers that stand at the pod.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { type PodSecurity, podSecurity } from "../../model/k8s/securityContext.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/security-context-level",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["securityContext"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("tasks/configure-pod-container/security-context/")],
  replaces: ["unknown-key"],
  summary: "Settings such as `privileged` and `capabilities` stand in the `securityContext` of containers.",
  why: "The pod's `securityContext` knows users, groups, sysctls and profiles. `capabilities`, `privileged`, `readOnlyRootFilesystem`, `allowPrivilegeEscalation` and `procMount` are settings of each container: at the pod they are refused or dropped, and the containers run without them.",
  messages: {
    pod: "{key} is a setting of containers: at the pod it has no effect. Move it to the securityContext of each container.",
  },
  examples: {
    bad: podExample("securityContext:\n  allowPrivilegeEscalation: false"),
    good: podExample("securityContext:\n  runAsNonRoot: true"),
  },
  check(doc, report) {
    const pod = podSecurity(kubernetesObject(doc));
    if (pod === undefined) return;
    for (const key of OF_CONTAINERS) {
      const node = member(pod.own, key);
      if (node !== undefined) report(node.key ?? node, "pod", { key }, { fixes: move(pod, node, key) });
    }
  },
});

const OF_CONTAINERS = ["allowPrivilegeEscalation", "capabilities", "privileged", "procMount", "readOnlyRootFilesystem"];

/** To every container that does not say it itself; only of simple values. */
function move({ containers }: PodSecurity, node: Node, key: string): readonly RuleFix[] {
  const { value } = node;
  const all = containers.filter(({ own }) => member(own, key) === undefined);
  if (value === undefined || value === null || all.length === 0 || node.type === "unknown") return [];
  if (all.some(({ own }) => own !== undefined && own.type !== "object")) return [];
  return [
    {
      title: `Move ${key} to the containers`,
      edit: (editor) => {
        editor.remove(node);
        for (const { container, own } of all)
          if (own === undefined) editor.put(container.node, "securityContext", { [key]: value });
          else editor.put(own, key, value);
      },
    },
  ];
}
