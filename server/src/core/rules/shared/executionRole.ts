// The execution role: with it ECS itself pulls images, fetches secrets and writes logs for a task.
import { type Node, rawMember } from "../../parse/doc.js";
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
