// The place that somebody asks about: the document of the file that it lies in, and what stands there.
import type { ReadFile } from "../../analysis.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { nodeAtOffset } from "../../parse/at.js";
import type { SchemaLoader } from "../../schema/schema.js";
import type { RefactorPlace } from "./refactoring.js";

/** Undefined outside of the recognised documents; a file with one of them means that one. */
export function refactorPlace(
  { source, units }: ReadFile,
  { start, end }: { readonly start: number; readonly end: number },
  loadSchema: SchemaLoader,
): RefactorPlace | undefined {
  const within = units.find(({ doc: { root } }) => root.start <= start && start <= root.end);
  const unit = within ?? (units.length === 1 ? units[0] : undefined);
  if (unit === undefined) return undefined;
  const node = nodeAtOffset(unit.doc.root, start);
  const task = unit.kind === "ecs.taskDefinition" ? taskDefinition(unit.doc) : undefined;
  const container = task?.containers.find((one) => one.node.start <= start && start <= one.node.end);
  return { source, unit, node, start, end, task, container, loadSchema };
}
