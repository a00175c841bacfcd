// Some capabilities are as good as root on the instance.
import { CAPABILITIES_SOURCE, POWERFUL_CAPABILITIES, plainCapability } from "../../data/capabilities.js";
import { capabilityEntries } from "../../model/ecs/linuxParameters.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "linux/capability-all",
  kinds: ["ecs.taskDefinition"],
  needs: ["capabilities"],
  severity: "information",
  strict: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "Containers add neither `ALL` nor `SYS_ADMIN`.",
  why: "With these a container can mount file systems, reach other containers and take over the instance. Most programs need one or two narrow capabilities.",
  sources: [CAPABILITIES_SOURCE.url],
  messages: {
    powerful:
      "With the capability {name}, container {label} can take over the instance that it runs on. Add only the narrow capabilities that it needs.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "linuxParameters": { "capabilities": { "add": ["SYS_ADMIN"] } }
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "linuxParameters": { "capabilities": { "add": ["NET_ADMIN"] } }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // On Fargate it is refused: another rule says so.
    if (task.fargate || task.windows) return;
    for (const { node, container, list, name: written } of capabilityEntries(task)) {
      const name = plainCapability(written);
      if (list === "add" && POWERFUL_CAPABILITIES.has(name)) report(node, "powerful", { name, label: container.label });
    }
  },
});
