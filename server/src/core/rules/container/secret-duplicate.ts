// A secret reaches the container as an environment variable, so its name must be free.
import { environments } from "../../model/ecs/environment.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { freeName } from "../shared/names.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/secret-duplicate",
  kinds: ["ecs.taskDefinition"],
  needs: ["secrets"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The name of a secret is used once in its container, and by no variable in `environment`.",
  why: "ECS sets a secret as an environment variable of that name. It refuses to register a task definition in which a container would get two variables of one name.",
  sources: [ecsApi("API_Secret.html")],
  awsError: [
    "The secret name must be unique and not shared with any new or existing environment variables set on the container",
  ],
  messages: {
    repeated:
      'Container {label} gets a secret named "{name}" above already. Give this one a name of its own, or remove it.',
    environment:
      '"{name}" is a secret of container {label} and a variable in its environment as well. Remove the variable, or rename one of them.',
  },
  examples: {
    bad: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "environment": [{ "name": "DB_HOST", "value": "localhost" }],
      "secrets": [{ "name": "DB_HOST", "valueFrom": "/web/db-host" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "secrets": [{ "name": "DB_HOST", "valueFrom": "/web/db-host" }]
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { container, variables, secrets, hasRepeated } of environments(taskDefinition(doc))) {
      if (!hasRepeated) continue;
      const { label } = container;
      const taken = new Map([...variables, ...secrets].map((one) => [one.name, one]));
      const seen = new Map<string, Node>();
      for (const { name, node, entry } of secrets) {
        const variable = variables.find((one) => one.name === name);
        const first = seen.get(name);
        if (first === undefined) seen.set(name, node);
        else {
          const fixes = [rename(node, freeName(name, taken, "_")), removal(entry, `this ${name}`)];
          report(node, "repeated", { label, name }, { fixes, related: [{ node: first, message: "The first one." }] });
          continue;
        }
        if (variable === undefined) continue;
        const fixes = [removal(variable.entry, `${name} from environment`), rename(node, freeName(name, taken, "_"))];
        const related = [{ node: variable.node, message: "The variable." }];
        report(node, "environment", { label, name }, { fixes, related });
      }
    }
  },
});

function rename(node: Node, name: string): RuleFix {
  return { title: `Rename the secret to "${name}"`, safe: false, edit: (editor) => editor.set(node, name) };
}
