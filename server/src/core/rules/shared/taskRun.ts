// The task definition that a service, or the input of RunTask, surely runs, with the file that it stands in.
import { fileName } from "../../base/paths.js";
import { type TaskDefinition, taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import type { OpenFile } from "../../model/workspace/file.js";
import type { Node } from "../../parse/doc.js";
import type { RelatedNode, RuleContext, RuleFix } from "../rule.js";

export interface TaskRun {
  readonly task: TaskDefinition;
  /** For related places and for fixes in it. */
  readonly file: OpenFile;
  /** The file's name, for messages. */
  readonly name: string;
}

/** Undefined when it is not surely known which one it is. */
export function taskRun({ task }: RuleContext): TaskRun | undefined {
  if (task?.state !== "found") return undefined;
  const file = task.file.open();
  const unit = file.units[task.unit];
  return unit === undefined ? undefined : { task: taskDefinition(unit.doc), file, name: fileName(file.path) };
}

/** A place in the task definition that explains a finding; nothing where there is no such place. */
export function relatedIn({ file }: TaskRun, node: Node | undefined, message: string): RelatedNode[] {
  return node === undefined ? [] : [{ node, file, message }];
}

/** The place that stands for the task definition as a whole: its family. */
export function familyPlace({ task }: TaskRun): Node | undefined {
  return taskValue(task, "family") ?? task.containers[0]?.node;
}

/** A fix that changes the task definition. Never safe: others may run it as well. */
export function fixIn({ file, name }: TaskRun, title: string, edit: RuleFix["edit"]): RuleFix {
  return { title: `${title} in ${name}`, safe: false, file, edit };
}
