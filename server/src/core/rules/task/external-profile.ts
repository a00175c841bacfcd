// What external instances (ECS Anywhere) do not have and no other rule speaks of.
import { requires } from "../../model/ecs/compatibilities.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { dropCompatibility, removal } from "../shared/fixes.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/external-profile",
  kinds: ["ecs.taskDefinition"],
  needs: ["dockerSecurityOptions", "fsxWindowsFileServerVolumeConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A task for EXTERNAL uses neither SELinux labels nor FSx volumes.",
  why: "External instances stand outside of AWS. SELinux labels are documented as not supported there, and file systems of FSx for Windows cannot be mounted. What else they lack (awsvpc, EFS, EBS, GPU sharing, App Mesh) other rules say.",
  sources: [ecsGuide("ecs-anywhere.html")],
  messages: {
    selinux:
      "Container {label} sets the SELinux label {text}, which external instances do not support. Remove it, or take EXTERNAL off requiresCompatibilities.",
    fsx: "External instances cannot mount FSx for Windows file systems. Take EXTERNAL off requiresCompatibilities, or use another volume.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EXTERNAL"],
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "dockerSecurityOptions": ["label:type:web_t"] }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EXTERNAL"],
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "dockerSecurityOptions": ["no-new-privileges"] }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!requires(task, "EXTERNAL")) return;
    const drop = dropCompatibility(task, "EXTERNAL");
    const system = knownText(member(taskValue(task, "runtimePlatform"), "operatingSystemFamily"));
    for (const { node, label } of task.containers) {
      for (const option of itemsOf(member(node, "dockerSecurityOptions"))) {
        const text = knownText(option);
        // On Fargate there are no security options at all: another rule says so.
        if (text === undefined || !text.startsWith("label:") || task.fargate) continue;
        report(option, "selinux", { label, text }, { fixes: [removal(option, text), ...drop] });
      }
    }
    for (const volume of itemsOf(taskValue(task, "volumes"))) {
      const node = filled(volume, "fsxWindowsFileServerVolumeConfiguration");
      // On Linux and on Fargate there is no FSx at all: another rule says so.
      if (node?.type === "object" && system !== "LINUX" && !task.fargate) report(node, "fsx", {}, { fixes: drop });
    }
  },
});
