// ECS fetches the secrets of a container before it starts, and needs a role to do so.
import { logConfigurations } from "../../model/ecs/logging.js";
import { type Container, type TaskDefinition, taskDefinition, taskLacks } from "../../model/ecs/taskDefinition.js";
import { hasEntry } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { addExecutionRole } from "../shared/executionRole.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/secret-exec",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A task whose containers or log drivers get secrets has an `executionRoleArn`.",
  why: "ECS itself reads the secrets, with the execution role of the task. It refuses a task definition that refers to secrets and names no such role.",
  sources: [ecsGuide("specifying-sensitive-data.html"), ecsGuide("task_execution_IAM_role.html")],
  awsError: ["When you are specifying container secrets, you must also specify a value for 'executionRoleArn'"],
  messages: {
    secrets:
      "Container {label} gets secrets, but the task has no executionRoleArn, the role with which ECS reads them. Add it.",
    options:
      "The log driver of container {label} gets secrets, but the task has no executionRoleArn, the role with which ECS reads them. Add it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "secrets": [{ "name": "TOKEN", "valueFrom": "/web/token" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "secrets": [{ "name": "TOKEN", "valueFrom": "/web/token" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const { root } = task;
    if (root === undefined || !taskLacks(task, "executionRoleArn")) return;
    const [first, ...others] = secretLists(task);
    if (first === undefined) return;
    const related = others.map(({ node }) => ({ node, message: "These secrets need the role as well." }));
    const { node, container, key } = first;
    report(node, key, { label: container.label }, { fixes: [addExecutionRole(root)], related });
  },
});

interface SecretList {
  readonly node: Node;
  readonly container: Container;
  readonly key: "secrets" | "options";
}

/** In the order of their places. */
function secretLists(task: TaskDefinition): SecretList[] {
  const found: SecretList[] = [];
  const add = (node: Node | undefined, container: Container, key: SecretList["key"]): void => {
    if (node !== undefined && hasEntry(node)) found.push({ node, container, key });
  };
  for (const container of task.containers) add(member(container.node, "secrets"), container, "secrets");
  for (const { node, container } of logConfigurations(task)) add(member(node, "secretOptions"), container, "options");
  return found.sort((a, b) => a.node.start - b.node.start);
}
