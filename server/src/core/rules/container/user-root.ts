// A process that needs no rights of root should not have them, least of all in the network of its host.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { booleanOf, filled, lacks } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi, securityHub } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/user-root",
  kinds: ["ecs.taskDefinition"],
  severity: "warning",
  strict: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "With network mode host, no container runs as root.",
  why: "With network mode host a container sits in the network of its instance, where root can listen to other traffic and reach services that trust the machine. AWS advises against root there, and Security Hub reports it (ECS.1). Privileged containers are left to container/privileged.",
  sources: [ecsApi("API_ContainerDefinition.html"), securityHub("ecs-1")],
  controls: ["Security Hub ECS.1", "AWS Control Tower CT.ECS.PR.8"],
  messages: {
    host: "Container {label} runs as root in the network of its host. Set user to one that is not root.",
    unsaid:
      "Container {label} has no user, so with network mode host it runs as root in the network of its host, unless its image says otherwise. Set user to one that is not root.",
  },
  examples: {
    bad: `{
  "family": "agent",
  "networkMode": "host",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "user": "root" }]
}`,
    good: `{
  "family": "agent",
  "networkMode": "host",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "user": "101:101" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // On Fargate the mode host itself is wrong: another rule says so.
    if (task.networkMode !== "host" || task.fargate || task.windows) return;
    for (const { node, label } of task.containers) {
      // Whoever asks for all rights of the host has chosen them; another rule speaks of that.
      if (filled(node, "privileged") !== undefined && booleanOf(filled(node, "privileged")) !== false) continue;
      const value = filled(node, "user");
      const fix: RuleFix = {
        title: "Set user to 1000:1000",
        edit: (editor) => editor.put(node, "user", "1000:1000", "image"),
      };
      if (value !== undefined && /^(?:root|0+)(?::|$)/.test(knownText(value) ?? "")) {
        report(value, "host", { label }, { fixes: [fix] });
      } else if (lacks(node, "user")) report(node, "unsaid", { label }, { fixes: [fix] });
    }
  },
});
