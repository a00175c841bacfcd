// Windows tasks on Fargate cannot have one port: Fargate needs it.
import { ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/windows-3150",
  kinds: ["ecs.taskDefinition"],
  needs: ["portMappings"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A Windows task on Fargate does not use container port 3150.",
  why: "Fargate itself listens on this port in Windows tasks.",
  sources: [ecsGuide("task_definition_parameters.html")],
  messages: {
    reserved: "Fargate keeps port 3150 of Windows tasks for itself. Let container {label} listen on another port.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "1024",
  "memory": "2048",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE", "cpuArchitecture": "X86_64" },
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "portMappings": [{ "containerPort": 3150 }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "1024",
  "memory": "2048",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE", "cpuArchitecture": "X86_64" },
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "portMappings": [{ "containerPort": 3151 }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.fargate || !task.windows) return;
    for (const { container, containerNode, containerPort } of ports(task)) {
      if (containerNode !== undefined && containerPort === 3150)
        report(containerNode, "reserved", { label: container.label });
    }
  },
});
