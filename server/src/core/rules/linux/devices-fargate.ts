// On Fargate there is no host whose devices a container could use.
import { linuxParameters } from "../../model/ecs/linuxParameters.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { hasEntry } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "linux/devices-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["devices"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, `linuxParameters` has no `devices`.",
  why: "The devices of Fargate's hosts are out of reach for tasks. ECS refuses a task definition that asks for them, also when EC2 is listed beside FARGATE.",
  sources: [ecsApi("API_LinuxParameters.html")],
  awsError: ["Fargate compatible task definitions do not support devices"],
  messages: {
    present:
      "Container {label} asks for devices of its host, which Fargate does not give. Remove devices, or run the task on EC2.",
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
      "linuxParameters": { "devices": [{ "hostPath": "/dev/fuse" }] }
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
      "linuxParameters": { "devices": [{ "hostPath": "/dev/fuse" }] }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.fargate) return;
    for (const { node, container } of linuxParameters(task)) {
      const devices = member(node, "devices");
      if (devices === undefined || !hasEntry(devices)) continue;
      const fixes: RuleFix[] = [{ title: "Remove devices", edit: (editor) => editor.remove(devices) }];
      report(devices, "present", { label: container.label }, { fixes });
    }
  },
});
