// From EC2 to Fargate in one edit: what Fargate demands is set, what it refuses goes. What only a person can decide stays as
// it is, named in the title, and the rules go on speaking of it.
import type { Editor } from "../../edit/editor.js";
import { type TaskDefinition, taskLacks, taskValue } from "../../model/ecs/taskDefinition.js";
import { hasEntry } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { awsvpcEdits } from "../../rules/shared/awsvpc.js";
import { accountOf, ensureExecutionRole } from "./account.js";
import { containerSteps } from "./fargateContainers.js";
import { leftForPerson, roleNeed } from "./fargateLeft.js";
import { fargateSizeStep } from "./fargateSize.js";
import { isAtTask, offer, type Refactoring } from "./refactoring.js";

export const toFargate: Refactoring = {
  kind: "refactor.rewrite.stowage.toFargate",
  offers(place) {
    const { task, source } = place;
    const root = task?.root;
    if (task === undefined || root === undefined || !isAtTask(place) || !mayConvert(task)) return [];
    const left = leftForPerson(task);
    const title = left.length === 0 ? "Convert to Fargate" : `Convert to Fargate (left to you: ${left.join(", ")})`;
    return [
      offer(place, title, (editor) => {
        if (roleNeed(task)) ensureExecutionRole(editor, task, accountOf(source));
        editor.put(root, "requiresCompatibilities", ["FARGATE"], "family");
        editor.put(root, "networkMode", "awsvpc", "requiresCompatibilities");
        fargateSizeStep(editor, task, root);
        taskSteps(editor, task);
        awsvpcEdits(task)?.(editor);
        containerSteps(editor, task, source);
      }),
    ];
  },
};

/** Not where Fargate alone is required already, nor where a template decides. */
function mayConvert(task: TaskDefinition): boolean {
  const required = taskValue(task, "requiresCompatibilities");
  if (required === undefined) return taskLacks(task, "requiresCompatibilities");
  const items = itemsOf(required);
  if (required.type !== "array" || required.partial || items.some((item) => !isKnown(item))) return false;
  return items.length !== 1 || knownText(items[0]) !== "FARGATE";
}

/** What says something about instances. */
function taskSteps(editor: Editor, task: TaskDefinition): void {
  const constraints = taskValue(task, "placementConstraints");
  if (constraints !== undefined && hasEntry(constraints)) editor.remove(constraints);
  const ipc = taskValue(task, "ipcMode");
  if (ipc !== undefined && isKnown(ipc)) editor.remove(ipc);
  const pid = taskValue(task, "pidMode");
  if (pid !== undefined && knownText(pid) === "host") editor.remove(pid);
}
