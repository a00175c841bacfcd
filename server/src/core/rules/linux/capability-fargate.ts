// Fargate gives containers hardly any power over its hosts.
import { CAPABILITIES_SOURCE, FARGATE_CAPABILITIES, plainCapability } from "../../data/capabilities.js";
import { capabilityEntries } from "../../model/ecs/linuxParameters.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";

export const rule = defineRule({
  id: "linux/capability-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["capabilities"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, `capabilities.add` holds nothing but `SYS_PTRACE`.",
  why: "The hosts of Fargate are not yours, so a container gets no more power over them than usual; only `SYS_PTRACE`, for debuggers and tracers, may be added. ECS refuses any other, also when EC2 is listed beside FARGATE. Dropping capabilities is always allowed.",
  sources: [CAPABILITIES_SOURCE.url],
  awsError: ["is not allowed on Fargate"],
  messages: {
    other: "Fargate lets containers add only the capability SYS_PTRACE, not {name}. Remove it, or run the task on EC2.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "linuxParameters": { "capabilities": { "add": ["NET_ADMIN"] } }
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "linuxParameters": { "capabilities": { "add": ["SYS_PTRACE"] } }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.fargate) return;
    for (const { node, list, name } of capabilityEntries(task)) {
      // A name that is only written in another way is the matter of another rule.
      if (list === "drop" || FARGATE_CAPABILITIES.has(plainCapability(name))) continue;
      const fixes: RuleFix[] = [{ title: `Remove ${name}`, edit: (editor) => editor.remove(node) }];
      report(node, "other", { name }, { fixes });
    }
  },
});
