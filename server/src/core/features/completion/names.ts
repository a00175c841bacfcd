// The names that exist: in the same document, in the task definition that it runs, and in the files around. Everybody who
// completes a name asks here.
import type { Unit } from "../../kinds/units.js";
import { type Port, ports } from "../../model/ecs/ports.js";
import { type Container, type TaskDefinition, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { filled, rawText } from "../../model/values.js";
import type { NameType } from "../../model/workspace/names.js";
import type { Scene } from "./scene.js";

export interface KnownName {
  readonly name: string;
  /** In one line: what it is. */
  readonly detail: string;
}

/** Names of a sort that can be written at the place, the nearest first. */
export function namesAt(scene: Scene, type: NameType): readonly KnownName[] {
  const task = taskAt(scene);
  const near = task === undefined ? [] : (IN_TASK[type]?.(task) ?? []);
  return near.length > 0 || IN_TASK[type] !== undefined ? near : elsewhere(scene, type);
}

/** The task definition of the document, or the one that it runs. */
export function taskAt({ unit, task }: Scene): TaskDefinition | undefined {
  if (unit?.kind === "ecs.taskDefinition") return taskDefinition(unit.doc);
  if (task?.state !== "found") return undefined;
  const found: Unit | undefined = task.file.open().units[task.unit];
  return found?.kind === "ecs.taskDefinition" ? taskDefinition(found.doc) : undefined;
}

export function portsAt(scene: Scene): readonly Port[] {
  const task = taskAt(scene);
  return task === undefined ? [] : ports(task);
}

const IN_TASK: Partial<Record<NameType, (task: TaskDefinition) => readonly KnownName[]>> = {
  container: (task) => task.containers.flatMap(containerName),
  volume: (task) => volumes(task).flatMap(({ name }) => (name === undefined ? [] : [{ name, detail: "" }])),
  port: (task) =>
    ports(task).flatMap(({ nameNode, containerPort, container }) => {
      const name = rawText(nameNode);
      const detail = `port ${containerPort ?? "?"} of container ${container.label}`;
      return name === undefined ? [] : [{ name, detail }];
    }),
};

function containerName({ name, node }: Container): readonly KnownName[] {
  return name === undefined ? [] : [{ name, detail: rawText(filled(node, "image")) ?? "" }];
}

/** In the order of the alphabet, with the file that names them. */
function elsewhere({ sources: { workspace } }: Scene, type: NameType): readonly KnownName[] {
  if (workspace === undefined) return [];
  const found = new Map<string, KnownName>();
  for (const file of workspace.files())
    for (const { names } of file.units)
      for (const { type: own, text } of names)
        if (own === type && !found.has(text)) found.set(text, { name: text, detail: file.path.replace(/^.*\//, "") });
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
