// Logging in to containers.
import { containerPorts } from "../../model/k8s/containerPorts.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ssh-port",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["ports"],
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "practice",
  sources: [kubernetesDocs("tasks/debug/debug-application/get-shell-running-container/")],
  controls: ["kube-linter ssh-port"],
  summary: "No container listens on the port of SSH.",
  why: "A server for SSH in a container is one more way in, with keys of its own that nobody turns. `kubectl exec` and `kubectl debug` do the same under the permissions of the cluster.",
  messages: {
    ssh: "There is port 22, that of SSH, in {container}. Use kubectl exec instead, and remove it, unless SSH is what it serves.",
  },
  examples: {
    bad: containerExample("ports:\n  - containerPort: 22"),
    good: containerExample("ports:\n  - containerPort: 8080"),
  },
  check(doc, report) {
    for (const { container, node, containerPort, protocol } of containerPorts(kubernetesObject(doc))) {
      const place = member(node, "containerPort");
      if (place !== undefined && containerPort === 22 && protocol === "TCP")
        report(place, "ssh", { container: containerLabel(container) });
    }
  },
});
