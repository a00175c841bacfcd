// The launch types a task definition is checked against are a closed list of words.
import { nearest } from "../../base/nearest.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

const VALUES = ["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"];

export const rule = defineRule({
  id: "task/compatibility-value",
  kinds: ["ecs.taskDefinition"],
  needs: ["requiresCompatibilities"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`requiresCompatibilities` holds EC2, FARGATE, EXTERNAL or MANAGED_INSTANCES, each once.",
  why: "ECS validates the task definition for each launch type named here, and knows only these four, in capital letters.",
  sources: [ecsApi("API_RegisterTaskDefinition.html")],
  replaces: ["enum"],
  messages: {
    unknown: '"{value}" is no launch type. Use EC2, FARGATE, EXTERNAL or MANAGED_INSTANCES.',
    repeated: { severity: "warning", text: "{value} stands here already. Remove one of them." },
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["ec2"],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const seen = new Set<string>();
    for (const item of itemsOf(taskValue(taskDefinition(doc), "requiresCompatibilities"))) {
      const value = knownText(item);
      if (value === undefined) continue;
      if (!VALUES.includes(value)) {
        const near = nearest(value, VALUES);
        const fixes: RuleFix[] =
          near === undefined
            ? []
            : [
                {
                  title: `Change to ${near}`,
                  safe: near === value.toUpperCase(),
                  edit: (editor) => editor.set(item, near),
                },
              ];
        report(item, "unknown", { value }, { fixes });
      } else if (seen.has(value)) {
        const fixes: RuleFix[] = [
          { title: `Remove the second ${value}`, safe: true, edit: (editor) => editor.remove(item) },
        ];
        report(item, "repeated", { value }, { fixes });
      }
      seen.add(value);
    }
  },
});
