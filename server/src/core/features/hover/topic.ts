// What a topic of hovers is: the meaning of a value at the place where it stands, in Markdown.
import type { ReadFile } from "../../analysis.js";
import type { FargatePrices } from "../../data/fargatePrices.js";
import type { TaskDefinition } from "../../model/ecs/taskDefinition.js";
import type { Workspace } from "../../model/workspace/workspace.js";
import type { Place } from "./place.js";

/** Undefined where there is nothing to say beyond the documentation, or the value is not known. */
export type Topic = (place: Place, tools: TopicTools) => string | undefined;

export interface TopicTools {
  readonly file: ReadFile;
  readonly workspace: Workspace | undefined;
  /** In milliseconds since 1970. */
  readonly now: number | undefined;
  readonly prices: FargatePrices;
  /** The task definition that a service surely runs. */
  readonly task: () => TaskDefinition | undefined;
}
