// The execution role: with it ECS itself pulls images, fetches secrets and writes logs for a task.
import { isPrivateEcr } from "../../model/ecs/imageHints.js";
import type { TaskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, hasEntry } from "../../model/values.js";
import { member, type Node, rawMember } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import type { RuleFix } from "../rule.js";

/** A skeleton with a placeholder for the account, which only a person can fill in. */
const SKELETON = "arn:aws:iam::<ACCOUNT_ID>:role/ecsTaskExecutionRole";

/** Adds the role to the object with the task-level keys. Never safe: the account is missing, and the role must exist. */
export function addExecutionRole(root: Node): RuleFix {
  const after = rawMember(root, "taskRoleArn") === undefined ? "family" : "taskRoleArn";
  return {
    title: "Add an executionRoleArn to fill in",
    safe: false,
    edit: (editor) => editor.put(root, "executionRoleArn", SKELETON, after),
  };
}

/** Whether ECS refuses a task definition without the role anyway, for secrets or for what Fargate needs it for. */
export function roleIsDemanded(task: TaskDefinition): boolean {
  return task.containers.some(({ node }) => {
    const log = member(node, "logConfiguration");
    if (hasEntry(member(node, "secrets")) || hasEntry(member(log, "secretOptions"))) return true;
    if (!task.fargate) return false;
    return knownText(filled(log, "logDriver")) === "awslogs" || isPrivateEcr(knownText(filled(node, "image")) ?? "");
  });
}
