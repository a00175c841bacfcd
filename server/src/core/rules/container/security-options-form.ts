// Of Docker's security options ECS documents four, each written in one way.
import { nearest } from "../../base/nearest.js";
import { SECURITY_OPTIONS_SOURCE, securityOption } from "../../data/securityOptions.js";
import { containerLists } from "../../model/ecs/containerLists.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";

export const rule = defineRule({
  id: "container/security-options-form",
  kinds: ["ecs.taskDefinition"],
  needs: ["dockerSecurityOptions"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "An entry of `dockerSecurityOptions` is no-new-privileges, apparmor:PROFILE, label:VALUE or credentialspec:FILE.",
  why: "The reference of ECS lists these forms, with a colon where the command line of Docker has an equals sign. The first three are for Linux; a Windows container knows only the credential file.",
  sources: [SECURITY_OPTIONS_SOURCE.url],
  messages: {
    form: 'Container {label} has the security option "{option}", which is none that ECS documents: no-new-privileges, apparmor:PROFILE, label:VALUE, credentialspec:FILE. Write it as one of them, or remove it.',
    windows:
      'Container {label} has the security option "{option}", which is for Linux, and the task runs on Windows. Remove it.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "dockerSecurityOptions": ["no-new-privileges:true"]
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
      "dockerSecurityOptions": ["no-new-privileges"]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // Fargate has none of them: another rule says so.
    if (task.fargate) return;
    for (const { container, list } of containerLists(task, "dockerSecurityOptions")) {
      const { label } = container;
      for (const item of itemsOf(list)) {
        const option = knownText(item);
        if (option === undefined) continue;
        const known = securityOption(option);
        if (known === undefined) report(item, "form", { label, option }, { fixes: repairs(item, option) });
        else if (task.windows && !known.windows) {
          const fix: RuleFix = { title: `Remove "${option}"`, edit: (editor) => editor.remove(item) };
          report(item, "windows", { label, option }, { fixes: [fix] });
        }
      }
    }
  },
});

function repairs(item: Node, option: string): RuleFix[] {
  const written = option.replace(/^(apparmor|label|credentialspec)=/, "$1:");
  const flag = nearest(option.replace(/[:=]true$/, ""), ["no-new-privileges"]);
  const repaired = securityOption(written) === undefined ? flag : written;
  return repaired === undefined
    ? []
    : [{ title: `Change to "${repaired}"`, edit: (editor) => editor.set(item, repaired) }];
}
