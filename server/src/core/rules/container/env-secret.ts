// A secret in the environment stands in clear in the task definition, for everybody who may read it.
import { looksSecret, SECRET_NAMES_SOURCE } from "../../data/secretNames.js";
import { environments } from "../../model/ecs/environment.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/env-secret",
  kinds: ["ecs.taskDefinition"],
  needs: ["environment"],
  severity: "warning",
  strict: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "No `environment` variable holds a secret in clear.",
  why: "The environment stands in the file, in every revision of the task definition, and in the console. `secrets` holds only where the value is kept, in Secrets Manager or the Parameter Store, and ECS fetches it when the container starts. Security Hub reports secrets in clear (ECS.8).",
  sources: [ecsGuide("specifying-sensitive-data.html"), SECRET_NAMES_SOURCE.url],
  controls: ["Security Hub ECS.8", "AVD-AWS-0036", "AWS Control Tower CT.ECS.PR.12"],
  messages: {
    clear:
      "{name} of container {label} looks like a secret and stands here in clear. Keep it in Secrets Manager or the Parameter Store, and name it in secrets.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "environment": [{ "name": "DB_PASSWORD", "value": "correct-horse" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "secrets": [
        {
          "name": "DB_PASSWORD",
          "valueFrom": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:web/db-AbCdEf"
        }
      ]
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { container, variables } of environments(taskDefinition(doc))) {
      const { node, label } = container;
      for (const { entry, node: nameNode, name, value: valueNode } of variables) {
        if (valueNode?.type !== "string" || !looksSecret(name, String(valueNode.value))) continue;
        if (knownText(nameNode) === undefined || knownText(valueNode) === undefined) continue;
        report(valueNode, "clear", { name, label }, { fixes: [moveToSecrets(node, entry, name)] });
      }
    }
  },
});

/** Account and secret are for a person to fill in, and to create. */
function moveToSecrets(container: Node, entry: Node, name: string): RuleFix {
  const secret = { name, valueFrom: `arn:aws:secretsmanager:<REGION>:<ACCOUNT_ID>:secret:<SECRET_NAME>` };
  const environment = entry.parent as Node;
  const secrets = member(container, "secrets");
  return {
    title: `Move ${name} to secrets`,
    edit: (editor) => {
      editor.remove(environment.items.length === 1 ? environment : entry);
      if (secrets?.type === "array") editor.append(secrets, secret);
      else editor.put(container, "secrets", [secret]);
    },
  };
}
