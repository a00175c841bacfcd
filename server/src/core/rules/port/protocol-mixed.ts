// The API's reference has a container port speak one protocol.
import { type Port, ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/protocol-mixed",
  kinds: ["ecs.taskDefinition"],
  needs: ["portMappings"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A container does not map the same port for tcp and for udp.",
  why: "The reference of the API says that a container port cannot be exposed for several protocols, and that trying to gives an error. Some people report that it works on EC2, so this is a warning.",
  sources: [ecsApi("API_PortMapping.html")],
  messages: {
    mixed:
      "Container {label} maps port {port} for tcp and for udp, which ECS may refuse. Use one protocol, or two ports.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [
        { "containerPort": 53, "protocol": "tcp" },
        { "containerPort": 53, "protocol": "udp" }
      ]
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [
        { "containerPort": 5353, "protocol": "tcp" },
        { "containerPort": 53, "protocol": "udp" }
      ]
    }
  ]
}`,
  },
  check(doc, report) {
    const all = ports(taskDefinition(doc));
    if (all.every(({ protocol }) => protocol !== "udp")) return;
    const firsts = new Map<string, Port>();
    for (const one of all) {
      const { container, containerNode, containerPort, rangeNode, protocol } = one;
      if (containerNode === undefined || containerPort === undefined || rangeNode !== undefined) continue;
      if (protocol === undefined) continue;
      const key = `${container.index} ${containerPort}`;
      const first = firsts.get(key) ?? one;
      firsts.set(key, first);
      if (first.protocol === protocol) continue;
      const related = [{ node: first.node, message: `Here it is mapped for ${first.protocol}.` }];
      report(containerNode, "mixed", { label: container.label, port: containerPort }, { related });
    }
  },
});
