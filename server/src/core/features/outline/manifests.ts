// The outline of a manifest: the object, and below it its containers with their ports, its volumes, and the ports and hosts
// that it opens.

import { filled } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import type { Outline, Part } from "./parts.js";
import { firstOf, joined, textOf, words } from "./words.js";

// In front of what is made of it at once.
const IN_CONTAINERS: readonly Part[] = [
  { at: "ports[]", kind: "port", name: firstOf("name", "containerPort"), detail: words("containerPort") },
  { at: "env[]", kind: "variable", name: firstOf("name") },
  { at: "volumeMounts[]", kind: "mount", name: firstOf("name", "mountPath"), detail: words("mountPath") },
  ...["startupProbe", "readinessProbe", "livenessProbe"].map(
    (key): Part => ({ at: key, kind: "setting", name: (node) => node.key, hasKey: true }),
  ),
];

export const MANIFEST_OUTLINE: Outline = {
  kind: "object",
  title: "Object",
  name: (root) => filled(filled(root, "metadata"), "name"),
  label: (root) =>
    joined(
      [knownText(member(root, "kind")), textOf(filled(filled(root, "metadata"), "name"))].map(
        (text) => text || undefined,
      ),
    ),
  detail: (root) => textOf(filled(filled(root, "metadata"), "namespace")),
  parts: [
    ...["spec", "spec.template.spec", "spec.jobTemplate.spec.template.spec"].flatMap(inPods),
    { at: "spec.volumeClaimTemplates[]", kind: "volume", name: (node) => filled(filled(node, "metadata"), "name") },
    { at: "spec.ports[]", kind: "port", name: firstOf("name", "port"), detail: servicePort },
    { at: "spec.rules[]", kind: "loadBalancer", name: firstOf("host") },
    { at: "subjects[]", kind: "setting", name: firstOf("name"), detail: words("kind") },
  ],
};

function inPods(pod: string): readonly Part[] {
  return [
    ...["initContainers", "containers", "ephemeralContainers"].map(
      (key): Part => ({
        at: `${pod}.${key}[]`,
        kind: "container",
        name: firstOf("name", "image"),
        detail: words("image"),
        parts: IN_CONTAINERS,
      }),
    ),
    { at: `${pod}.volumes[]`, kind: "volume", name: firstOf("name"), detail: volumeSource },
  ];
}

function servicePort(port: Node): string | undefined {
  return joined([textOf(filled(port, "port")), textOf(filled(port, "targetPort"))], " → ");
}

function volumeSource({ properties }: Node): string | undefined {
  return properties.find(({ name }) => name !== "name")?.name;
}
