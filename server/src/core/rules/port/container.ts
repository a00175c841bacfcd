// A port mapping says which port of the container is meant.
import { ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { lacks } from "../../model/values.js";
import { rawMember } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/container",
  kinds: ["ecs.taskDefinition"],
  needs: ["portMappings"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Every port mapping has a `containerPort` from 1 to 65535, or a `containerPortRange`.",
  why: "The container port is what the other keys of a mapping speak of. ECS refuses a mapping without it, or with a number that is no port.",
  sources: [ecsApi("API_PortMapping.html")],
  awsError: ["Invalid 'containerPort' setting for container"],
  replaces: ["required:containerPort", "value"],
  messages: {
    missing: "A port mapping of container {label} names no port of the container. Add containerPort, from 1 to 65535.",
    range: "containerPort {port} of container {label} is no port. Ports run from 1 to 65535.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "hostPort": 8080 }]
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
      "portMappings": [{ "containerPort": 80, "hostPort": 8080 }]
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { node, container, containerNode: given, containerPort: port } of ports(taskDefinition(doc))) {
      const { label } = container;
      if (given !== undefined && port !== undefined && (port < 1 || port > 65535))
        report(given, "range", { port, label });
      if (given !== undefined || !lacks(node, "containerPort") || !lacks(node, "containerPortRange")) continue;
      // A key of another name stands in its place: the schema says so.
      if (rawMember(node, "port") === undefined) report(node, "missing", { label });
    }
  },
});
