// An instance gives the ports of one range out on its own.
import { LINUX_HOST_PORTS, PORT_LIMITS_SOURCE, WINDOWS_HOST_PORTS } from "../../data/portLimits.js";
import { takenPorts, usesHostPorts } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { chooseFreePort } from "../shared/hostPorts.js";

export const rule = defineRule({
  id: "port/ephemeral",
  kinds: ["ecs.taskDefinition"],
  needs: ["portMappings"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A fixed host port lies outside of the range that instances give out on their own.",
  why: "Mappings without a host port, and outgoing connections, get their ports from the ephemeral range of the instance (32768 to 60999 on most Linux systems). A fixed port in it may be in use just when the task starts.",
  sources: [PORT_LIMITS_SOURCE.url],
  messages: {
    ephemeral:
      "Host port {port} lies in the range from {first} to {last}, which the instance gives out on its own: it may be in use when the task starts. Use a port below {first}, or 0 for any free one.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "containerPort": 80, "hostPort": 40080 }]
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
    const task = taskDefinition(doc);
    if (!usesHostPorts(task)) return;
    const { reserved, ephemeral } = task.windows ? WINDOWS_HOST_PORTS : LINUX_HOST_PORTS;
    for (const taken of takenPorts(task)) {
      const { port, node, number } = taken;
      // With mode host the number is the program's own choice, unless the file says it as a host port.
      if (port.hostNode === undefined || number < ephemeral.first || number > ephemeral.last) continue;
      if (reserved.has(number) && port.protocol === "tcp") continue;
      report(node, "ephemeral", { port: number, ...ephemeral }, { fixes: chooseFreePort(taken) });
    }
  },
});
