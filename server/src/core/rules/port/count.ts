// ECS counts ports: ranges in a container, fixed host ports on an instance.
import { MOST_HOST_PORTS, MOST_PORT_RANGES, PORT_LIMITS_SOURCE } from "../../data/portLimits.js";
import { ports, takenPorts, usesHostPorts } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "port/count",
  kinds: ["ecs.taskDefinition"],
  needs: ["portMappings"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A container has at most 100 port ranges, and a task fewer than 100 fixed host ports.",
  why: "ECS takes no more than 100 ranges in a container. An instance gives out at most 100 fixed host ports at a time, those that it keeps for itself included: a task that wants more finds no place anywhere.",
  sources: [PORT_LIMITS_SOURCE.url],
  messages: {
    ranges:
      "Container {label} has {count} port ranges, and at most {most} are allowed. Join some of them, or split the container.",
    hostPorts: {
      severity: "warning",
      text: "This task takes {count} fixed host ports, and an instance has at most {most}: no instance can run it. Let ECS choose some of them (hostPort 0), or use network mode awsvpc.",
    },
  },
  examples: {
    bad: tooMany(),
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "containerPortRange": "8000-8199" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const all = ports(task);
    if (all.length <= Math.min(MOST_PORT_RANGES, MOST_HOST_PORTS)) return;
    for (const { node, label } of task.containers) {
      const count = all.filter(({ container, rangeNode }) => container.node === node && rangeNode !== undefined).length;
      const list = member(node, "portMappings");
      if (list !== undefined && count > MOST_PORT_RANGES)
        report(list, "ranges", { label, count, most: MOST_PORT_RANGES });
    }
    if (!usesHostPorts(task)) return;
    const taken = new Map(takenPorts(task).map((one) => [`${one.port.protocol} ${one.number}`, one]));
    const first = [...taken.values()][MOST_HOST_PORTS];
    if (first !== undefined) report(first.node, "hostPorts", { count: taken.size, most: MOST_HOST_PORTS });
  },
});

/** 101 ranges. */
function tooMany(): string {
  const ranges = Array.from({ length: MOST_PORT_RANGES + 1 }, (_, index) => {
    const first = 8000 + 2 * index;
    return `        { "containerPortRange": "${first}-${first + 1}" }`;
  });
  return `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [
${ranges.join(",\n")}
      ]
    }
  ]
}`;
}
