// Some security options need an instance that was set up for them.
import { SECURITY_OPTIONS_SOURCE, securityOption } from "../../data/securityOptions.js";
import { containerLists } from "../../model/ecs/containerLists.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "container/security-options-agent",
  kinds: ["ecs.taskDefinition"],
  needs: ["dockerSecurityOptions"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "SELinux labels and AppArmor profiles go with instances whose agent is set up for them.",
  why: "The agent announces to ECS what its instance can do, and SELinux and AppArmor only when its configuration says so. Without it ECS finds no instance that may run the task.",
  sources: [SECURITY_OPTIONS_SOURCE.agent, SECURITY_OPTIONS_SOURCE.url],
  messages: {
    agent:
      'Only instances whose agent has {setting}=true run a container with the security option "{option}". Set it in the ecs.config of the instances.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "dockerSecurityOptions": ["apparmor:web"] }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "dockerSecurityOptions": ["no-new-privileges"] }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // Fargate and Windows have none of these options: other rules say so.
    if (task.fargate || task.windows) return;
    for (const { list } of containerLists(task, "dockerSecurityOptions")) {
      for (const item of itemsOf(list)) {
        const option = knownText(item);
        const setting = option === undefined ? undefined : securityOption(option)?.agentSetting;
        // External instances have no SELinux at all: another rule says so.
        if (task.compatibilities.has("EXTERNAL") && option?.startsWith("label:")) continue;
        if (option !== undefined && setting !== undefined) report(item, "agent", { setting, option });
      }
    }
  },
});
