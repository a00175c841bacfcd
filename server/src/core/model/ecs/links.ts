// Who has a link to whom: the `links` entries of all containers, `name` or `name:alias`. Names are compared as written.
import { rawText } from "../values.js";
import { containerItems } from "./containerValues.js";
import type { Dependency } from "./dependencies.js";
import { perTask } from "./perTask.js";
import { containerNamed } from "./taskDefinition.js";

/** A container with a link to another starts after it, so a link is a dependency. */
export interface Link extends Dependency {
  /** What follows the name, its colon included. */
  readonly rest: string;
}

export const links = perTask((task): readonly Link[] =>
  containerItems(task, "links").flatMap(({ container: from, node }): Link[] => {
    const text = rawText(node);
    if (text === undefined || node.type !== "string") return [];
    const name = text.split(":", 1)[0] as string;
    return [{ from, entry: node, node, name, to: containerNamed(task, name), rest: text.slice(name.length) }];
  }),
);
