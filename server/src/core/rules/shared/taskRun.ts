// The task definition that a service, or the input of RunTask, surely runs, with the file that it stands in.
import { type TaskDefinition, taskDefinition } from "../../model/ecs/taskDefinition.js";
import type { OpenFile } from "../../model/workspace/file.js";
import type { RuleContext } from "../rule.js";

export interface TaskRun {
  readonly task: TaskDefinition;
  /** For related places and for fixes in it. */
  readonly file: OpenFile;
}

/** Undefined when it is not surely known which one it is. */
export function taskRun({ task }: RuleContext): TaskRun | undefined {
  if (task?.state !== "found") return undefined;
  const file = task.file.open();
  const unit = file.units[task.unit];
  return unit === undefined ? undefined : { task: taskDefinition(unit.doc), file };
}
