// Puts the names of the document into what is suggested: where a template says `my-task` and `my-container`, the family and the
// container stand that it is written for.

import { taskValue } from "../../model/ecs/taskDefinition.js";
import { filled, rawText } from "../../model/values.js";
import { taskAt } from "./names.js";
import { nodeIn, type Scene } from "./scene.js";
import type { Stop, Template } from "./template.js";

export interface OwnNames {
  /** Undefined where nothing tells. */
  readonly family: string | undefined;
  readonly container: string | undefined;
}

export function ownNames(scene: Scene): OwnNames {
  const task = taskAt(scene);
  const family = task === undefined ? undefined : rawText(taskValue(task, "family"));
  return { family: family === "" ? undefined : family, container: containerName(scene) };
}

/** The same template where it has nothing to put in; else the same one as the last time for the same names. */
export function withOwnNames(template: Template, names: OwnNames): Template {
  const { family, container } = names;
  const last = made.get(template);
  if (last !== undefined && last.family === family && last.container === container) return last.template;
  const own = replaced(template, names);
  made.set(template, { family, container, template: own });
  return own;
}

const made = new WeakMap<Template, OwnNames & { readonly template: Template }>();

/** The name of the container that the place lies in. */
function containerName({ unit, path }: Scene): string | undefined {
  const [key, index] = path;
  if (key !== "containerDefinitions" || typeof index !== "number") return undefined;
  const name = rawText(filled(nodeIn(unit, [key, index]), "name"));
  return name === "" ? undefined : name;
}

function replaced(template: Template, names: OwnNames): Template {
  switch (template.type) {
    case "object": {
      const entries = template.entries.map(([key, value]) => [key, replaced(value, names)] as const);
      return entries.every(([, value], index) => value === template.entries[index]?.[1])
        ? template
        : { ...template, entries };
    }
    case "list": {
      const items = template.items.map((item) => replaced(item, names));
      return items.every((item, index) => item === template.items[index]) ? template : { ...template, items };
    }
    case "text": {
      const parts = template.parts.map((part) => (typeof part === "string" ? part : stop(part, names)));
      return parts.every((part, index) => part === template.parts[index]) ? template : { ...template, parts };
    }
    case "bare":
      return template;
  }
}

function stop(part: Stop, { family, container }: OwnNames): Stop {
  const { suggested } = part;
  const own = suggested
    .replaceAll("my-task", () => family ?? "my-task")
    .replaceAll("my-container", () => container ?? "my-container");
  return own === suggested ? part : { ...part, suggested: own };
}
