// Which versions of Windows Fargate offers.
import { OPERATING_SYSTEMS, OPERATING_SYSTEMS_SOURCE } from "../../data/operatingSystems.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/runtime-fargate-windows",
  kinds: ["ecs.taskDefinition"],
  needs: ["runtimePlatform"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "On Fargate, Windows is Windows Server 2019 or 2022, Core or Full.",
  why: "Fargate has hosts for these versions of Windows only, and a container runs only on a host of its own version.",
  sources: [OPERATING_SYSTEMS_SOURCE.url, ecsGuide("fargate-tasks-services.html")],
  messages: {
    version: "Fargate is not documented to run {family}; it has {offered}. Use one of these, and an image made for it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "1024",
  "memory": "2048",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2016_FULL" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "1024",
  "memory": "2048",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = member(taskValue(task, "runtimePlatform"), "operatingSystemFamily");
    const system = OPERATING_SYSTEMS.find(({ family }) => family === knownText(node));
    // What is no operating system at all is the schema's.
    if (!task.fargate || node === undefined || system === undefined || system.fargate) return;
    const offered = OPERATING_SYSTEMS.filter(({ family, fargate }) => fargate && family.startsWith("WINDOWS"));
    const newest = `WINDOWS_SERVER_2022_${system.family.endsWith("FULL") ? "FULL" : "CORE"}`;
    const data = { family: system.family, offered: offered.map(({ family }) => family).join(", ") };
    report(node, "version", data, { fixes: [change(node, "operatingSystemFamily", newest)] });
  },
});
