// Some ports of an instance are its own.
import { LINUX_HOST_PORTS, PORT_LIMITS_SOURCE, WINDOWS_HOST_PORTS } from "../../data/portLimits.js";
import { takenPorts, usesHostPorts } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { chooseFreePort } from "../shared/hostPorts.js";

export const rule = defineRule({
  id: "port/reserved",
  kinds: ["ecs.taskDefinition"],
  needs: ["portMappings"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A task takes no host port that the instance keeps for itself.",
  why: "The ECS agent, Docker and remote access keep some ports of an instance. A task that wants one of them is registered, but no instance can ever run it.",
  sources: [PORT_LIMITS_SOURCE.url, PORT_LIMITS_SOURCE.agent],
  messages: {
    reserved: "Host port {port} is kept for {owner} on every instance, so this task finds no place. Use another port.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "containerPort": 22, "hostPort": 22 }]
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
      "portMappings": [{ "containerPort": 22, "hostPort": 2222 }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!usesHostPorts(task)) return;
    const { reserved } = task.windows ? WINDOWS_HOST_PORTS : LINUX_HOST_PORTS;
    for (const taken of takenPorts(task)) {
      const { port, node, number } = taken;
      const owner = reserved.get(number);
      if (owner === undefined || port.protocol !== "tcp") continue;
      report(node, "reserved", { port: number, owner }, { fixes: chooseFreePort(taken) });
    }
  },
});
