// Numbers of ports, and those of the host beside them.
import { type ContainerPort, containerPorts } from "../../model/k8s/containerPorts.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { booleanOf } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/port-range",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["ports"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#ports")],
  awsError: ["must be between 1 and 65535, inclusive", "must match `hostPort` when `hostNetwork` is true"],
  summary: "Ports are numbers from 1 to 65535; with `hostNetwork`, those of the host and the container are the same.",
  why: "The API server refuses other numbers. A pod with `hostNetwork` has no ports of its own that could be mapped: what its container listens on is the port of the node.",
  messages: {
    range: "{key} is {value}, and ports go from 1 to 65535. Correct the number.",
    host: "hostPort is {host} and containerPort {inside}, but with hostNetwork both are the same port. Remove hostPort or set it to {inside}.",
  },
  examples: {
    bad: podExample("hostNetwork: true").replace("image: nginx:1.27", withPorts(8080, 80)),
    good: podExample("hostNetwork: true\ndnsPolicy: ClusterFirstWithHostNet").replace(
      "image: nginx:1.27",
      withPorts(8080, 8080),
    ),
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const isOnHost = booleanOf(member(podTemplate(object)?.spec, "hostNetwork")) === true;
    for (const port of containerPorts(object)) {
      const wrong = [numberAt(port, "containerPort"), numberAt(port, "hostPort")].flatMap((one) => one ?? []);
      for (const { key, node, value } of wrong) report(node, "range", { key, value });
      const { containerPort: inside, hostPort: host } = port;
      if (!isOnHost || wrong.length > 0 || inside === undefined || host === undefined || host === 0) continue;
      const node = member(port.node, "hostPort");
      if (host !== inside && node !== undefined && port.container.sort === "container")
        report(node, "host", { host, inside }, { fixes: [change(node, "hostPort", inside)] });
    }
  },
});

/** A `hostPort` of 0 counts as none. */
function numberAt(
  port: ContainerPort,
  key: "containerPort" | "hostPort",
): { key: string; node: Node; value: number } | undefined {
  const node = member(port.node, key);
  const value = port[key];
  if (node?.type !== "number" || value === undefined) return undefined;
  return (value >= 1 || (value === 0 && key === "hostPort")) && value <= 65_535 ? undefined : { key, node, value };
}

function withPorts(host: number, inside: number): string {
  return `image: nginx:1.27\n      ports:\n        - containerPort: ${inside}\n          hostPort: ${host}`;
}
