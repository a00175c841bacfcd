// How a service, or the input of RunTask, names the task definition that it runs: a family, a family with a revision, or
// an ARN that ends in one.
import type { Unit } from "../../kinds/units.js";
import { isKnown } from "../../parse/placeholders.js";
import { filled, rawText } from "../values.js";

export interface TaskReference {
  /** As written; undefined when nothing is. */
  readonly text: string | undefined;
  /** Placeholders and all, to be compared with families as they are written; undefined when it can be no family. */
  readonly family: string | undefined;
  /** Whether the family is known before deployment. */
  readonly known: boolean;
  readonly revision: number | undefined;
}

export function taskReference({ doc, kind }: Unit): TaskReference | undefined {
  if (!RUNNERS.has(kind)) return undefined;
  const node = filled(doc.root, "taskDefinition");
  const text = rawText(node);
  if (node === undefined || text === undefined) return { ...NOTHING, known: node?.type !== "unknown" };
  return parseReference(text, isKnown(node));
}

/** The kinds that run a task definition. */
const RUNNERS: ReadonlySet<string> = new Set(["ecs.service", "ecs.updateService", "ecs.runTask"]);

const NOTHING: Omit<TaskReference, "known"> = { text: undefined, family: undefined, revision: undefined };

function parseReference(text: string, known: boolean): TaskReference {
  const name = /^arn:[^/]*:task-definition\/(.*)$/s.exec(text)?.[1] ?? text;
  const [, family, revision] = /^([\w-]+)(?::(.+))?$/s.exec(name) ?? [];
  // Where only the revision is a placeholder, the family is known all the same.
  if (family !== undefined && (known || revision !== undefined))
    return { text, family, known: true, revision: /^\d+$/.test(revision ?? "") ? Number(revision) : undefined };
  return { text, family: known ? undefined : name, known, revision: undefined };
}
