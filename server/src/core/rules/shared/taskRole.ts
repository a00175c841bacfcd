// The task role: with it the task's own containers, and the file systems mounted for them, use AWS.
import type { Node } from "../../parse/doc.js";
import type { RuleFix } from "../rule.js";

/** Adds the role to the object with the task-level keys. Never safe: the account is missing, and the role must exist. */
export function addTaskRole(root: Node): RuleFix {
  return {
    title: "Add a taskRoleArn to fill in",
    safe: false,
    edit: (editor) => editor.put(root, "taskRoleArn", "arn:aws:iam::<ACCOUNT_ID>:role/<TASK_ROLE>", "family"),
  };
}
