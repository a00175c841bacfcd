// Windows containers run on x86 processors only.
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/runtime-windows-arm",
  kinds: ["ecs.taskDefinition"],
  needs: ["runtimePlatform"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A task for Windows has the CPU architecture X86_64.",
  why: "There are no ARM instances with Windows for containers. ECS refuses to register a task definition that asks for both.",
  sources: [ecsApi("API_RuntimePlatform.html")],
  messages: {
    arm: "Windows containers do not run on ARM64, and operatingSystemFamily is {family}. Use X86_64, or LINUX.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE", "cpuArchitecture": "ARM64" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 512 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE", "cpuArchitecture": "X86_64" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 512 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const platform = taskValue(task, "runtimePlatform");
    const node = member(platform, "cpuArchitecture");
    const family = knownText(member(platform, "operatingSystemFamily"));
    if (!task.windows || node === undefined || family === undefined || knownText(node) !== "ARM64") return;
    report(node, "arm", { family }, { fixes: [change(node, "cpuArchitecture", "X86_64")] });
  },
});
