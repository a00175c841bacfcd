// The capabilities that containers add and keep.
import { plainCapability } from "../../data/capabilities.js";
import { BASELINE_CAPABILITIES } from "../../data/podSecurity.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { type ContainerSecurity, capabilitiesOf, podSecurity } from "../../model/k8s/securityContext.js";
import { booleanOf, rawText } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { placeOfSetting } from "../shared/securityContext.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/caps",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["containers"],
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [
    kubernetesDocs("concepts/security/pod-security-standards/"),
    kubernetesDocs("tasks/configure-pod-container/security-context/#set-capabilities-for-a-container"),
  ],
  controls: [
    "kube-linter drop-net-raw-capability",
    "Polaris dangerousCapabilities",
    "Polaris insecureCapabilities",
    "checkov CKV_K8S_25",
    "checkov CKV_K8S_28",
    "checkov CKV_K8S_37",
    "checkov CKV_K8S_39",
  ],
  summary: "Containers drop all capabilities and add only the few they need.",
  why: "Capabilities are pieces of the power of root. Runtimes give containers a dozen, among them NET_RAW, with which traffic of other pods can be forged; few programs need any. SYS_ADMIN, NET_ADMIN and the like reach the node itself.",
  messages: {
    all: "ALL gives {container} nearly the rights of root on the node. Add the capabilities it needs by name.",
    reach: "{name} lets {container} reach beyond itself. Remove it unless the program cannot do without.",
    keeps:
      "The capabilities of the runtime, NET_RAW among them, stay with {container}. Drop ALL, and add back what it needs.",
  },
  examples: {
    bad: containerExample("securityContext:\n  capabilities:\n    add:\n      - SYS_ADMIN"),
    good: containerExample(
      "securityContext:\n  capabilities:\n    drop:\n      - ALL\n    add:\n      - NET_BIND_SERVICE",
    ),
  },
  check(doc, report) {
    const pod = podSecurity(kubernetesObject(doc));
    if (pod === undefined || pod.windows) return;
    for (const security of pod.containers) {
      const container = containerLabel(security.container);
      for (const node of capabilitiesOf(security, "add") ?? []) {
        const name = nameOf(node);
        const fixes = [removal(node, name)];
        if (name === "ALL") report(node, "all", { container }, { fixes });
        else if (name !== "" && !BASELINE_CAPABILITIES.has(name)) report(node, "reach", { container, name }, { fixes });
      }
      const dropped = capabilitiesOf(security, "drop")?.map(nameOf);
      if (dropped === undefined || dropped.includes("ALL") || dropped.includes("NET_RAW")) continue;
      // Nothing can be dropped there.
      if (booleanOf(member(security.own, "privileged")) !== true)
        report(placeOfSetting(security), "keeps", { container }, { fixes: dropAll(security) });
    }
  },
});

function nameOf(node: Node): string {
  return plainCapability(rawText(node) ?? "");
}

function dropAll({ container, own }: ContainerSecurity): readonly RuleFix[] {
  const capabilities = member(own, "capabilities");
  if ([own, capabilities].some((node) => node !== undefined && node.type !== "object")) return [];
  return [
    {
      title: "Drop all capabilities",
      edit: (editor) => {
        if (own === undefined) editor.put(container.node, "securityContext", { capabilities: { drop: ["ALL"] } });
        else if (capabilities === undefined) editor.put(own, "capabilities", { drop: ["ALL"] });
        else editor.put(capabilities, "drop", ["ALL"]);
      },
    },
  ];
}
