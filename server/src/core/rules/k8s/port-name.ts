// Names of ports are short, and no two of a container are the same.
import { isPortName } from "../../base/kubernetesNames.js";
import { containerPorts } from "../../model/k8s/containerPorts.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, type PodContainer } from "../../model/k8s/podTemplate.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { renaming } from "../shared/kubernetesNames.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/port-name",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["ports"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#ports"),
    "https://www.rfc-editor.org/rfc/rfc6335#section-5.1",
  ],
  awsError: [
    "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)",
    "must contain at least one letter (a-z)",
    "must be no more than 15 characters",
  ],
  summary: "The name of a container's port is a service name of RFC 6335, and stands once in the container.",
  why: "It has at most 15 lower-case letters, digits and `-`, one letter at least, and no `-` at an end or twice in a row. Services and probes look a port up by this name.",
  messages: {
    long: 'The port name "{name}" has {length} characters, and at most 15 are allowed. Shorten it.',
    form: '"{name}" is no name for a port: use lower-case letters, digits and single "-" between them, with at least one letter.',
    duplicate: 'Two ports of {container} are called "{name}". Rename one of them.',
  },
  examples: {
    bad: containerExample("ports:\n  - name: prometheus-metrics\n    containerPort: 9090"),
    good: containerExample("ports:\n  - name: metrics\n    containerPort: 9090"),
  },
  check(doc, report) {
    const seen = new Map<PodContainer, Map<string, Node>>();
    for (const { container, node: port, name } of containerPorts(kubernetesObject(doc))) {
      const node = member(port, "name");
      if (node === undefined || typeof node.value !== "string" || name === undefined || name === "" || !isKnown(node))
        continue;
      if (!isPortName(name)) {
        if (name.length > 15) report(node, "long", { name, length: name.length });
        else report(node, "form", { name }, { fixes: renaming(node, nearestName(name)) });
        continue;
      }
      const names = seen.get(container) ?? new Map<string, Node>();
      seen.set(container, names);
      const first = names.get(name);
      if (first === undefined) names.set(name, node);
      else {
        const related = [{ node: first, message: `"${name}" stands here first.` }];
        report(node, "duplicate", { container: containerLabel(container), name }, { related });
      }
    }
  },
});

function nearestName(name: string): string | undefined {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const lettered = /[a-z]/.test(plain) || plain === "" ? plain : `port-${plain}`;
  return isPortName(lettered) ? lettered : undefined;
}
