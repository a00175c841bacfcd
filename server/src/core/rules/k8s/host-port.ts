// Ports of the node that a container takes.
import { containerPorts } from "../../model/k8s/containerPorts.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { booleanOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { eksGuide, kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/host-port",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["hostPort"],
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/security/pod-security-standards/#baseline"), eksGuide("fargate.html")],
  controls: ["Polaris hostPortSet", "checkov CKV_K8S_26"],
  summary: "No container takes a port of its node.",
  why: "A port of the node can be taken by one pod only, so that no two of a workload run on the same node, and it goes round network policies and Services. EKS Fargate refuses such pods, and so does the baseline level of the Pod Security Standards.",
  messages: {
    taken:
      "hostPort {port} of {container} takes a port of the node, so that each node can run only one such pod. Remove it and reach the pod through a Service.",
  },
  examples: {
    bad: containerExample("ports:\n  - containerPort: 8080\n    hostPort: 8080"),
    good: containerExample("ports:\n  - containerPort: 8080"),
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    // In the network of the node every port is one of the node, and another rule speaks of that.
    if (booleanOf(member(podTemplate(object)?.spec, "hostNetwork")) === true) return;
    for (const { container, node, hostPort: port } of containerPorts(object)) {
      const place = member(node, "hostPort");
      if (place === undefined || port === undefined || port === 0) continue;
      const data = { port, container: containerLabel(container) };
      report(place, "taken", data, { fixes: [removal(place, "hostPort")] });
    }
  },
});
