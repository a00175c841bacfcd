// A port that stands twice.
import { type ContainerPort, containerPorts } from "../../model/k8s/containerPorts.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { rawText } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/port-duplicate",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["ports"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#ports")],
  awsError: ["hostPort: Duplicate value"],
  summary: "A container lists each port and protocol once, and a pod takes each port of the host once.",
  why: "Tools merge the list of ports by number and protocol, so that one of two equal entries gets lost with the next `kubectl apply`. A port of the host can be taken by one container only: the API server refuses a second.",
  messages: {
    listed: "Port {port}/{protocol} stands twice in {container}, and one of the two is lost. Remove one.",
    host: {
      severity: "error",
      text: "Port {port}/{protocol} of the host is taken twice in this pod, and only one container can have it. Choose another hostPort.",
    },
  },
  examples: {
    bad: containerExample("ports:\n  - name: web\n    containerPort: 8080\n  - name: metrics\n    containerPort: 8080"),
    good: containerExample(
      "ports:\n  - name: web\n    containerPort: 8080\n  - name: metrics\n    containerPort: 9090",
    ),
  },
  check(doc, report) {
    const ports = containerPorts(kubernetesObject(doc));
    if (ports.length < 2) return;
    const first = new Map<string, Node>();
    const isTaken = (key: string, node: Node) => {
      const known = first.get(key);
      if (known === undefined) first.set(key, node);
      return known;
    };
    for (const port of ports) {
      const { container, protocol } = port;
      const { sort, sidecar, index } = container;
      const inside = numberNode(port, "containerPort");
      if (inside === undefined) continue;
      const address = rawText(member(port.node, "hostIP")) ?? "";
      const outside = numberNode(port, "hostPort");
      const runs = sort === "container" || sidecar;
      const takenOutside =
        outside === undefined || !runs ? undefined : isTaken(`host ${outside.value}/${protocol}/${address}`, outside);
      // What is told of the host needs not be told of the list.
      const takenInside = isTaken(`${sort} ${index} ${inside.value}/${protocol}/${address}/${port.hostPort}`, inside);
      if (takenOutside !== undefined) {
        const related = [{ node: takenOutside, message: "It is taken here first." }];
        report(outside as Node, "host", { port: outside?.value as number, protocol }, { related });
      } else if (takenInside !== undefined) {
        const related = [{ node: takenInside, message: "It stands here first." }];
        report(
          inside,
          "listed",
          { port: inside.value as number, protocol, container: containerLabel(container) },
          { related },
        );
      }
    }
  },
});

/** The node of a number that is known, and is not 0. */
function numberNode(port: ContainerPort, key: "containerPort" | "hostPort"): Node | undefined {
  const node = member(port.node, key);
  const protocol = member(port.node, "protocol");
  if (node?.type !== "number" || node.value === 0 || (protocol !== undefined && !isKnown(protocol))) return undefined;
  return node;
}
