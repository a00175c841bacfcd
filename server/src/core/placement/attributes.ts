// What is known of an instance's attributes, and the facts of it that an expression of the Cluster Query Language can ask for.
import { ZONE_ATTRIBUTE } from "../data/placementStrategies.js";
import type { Fact } from "../query/evaluate.js";
import { isBuiltInAttribute } from "../query/subjects.js";
import type { Instance } from "./types.js";

export const TYPE_ATTRIBUTE = "ecs.instance-type";

/** Its value; null: surely none; undefined: not known. */
export function attributeOf(instance: Instance, name: string): Fact<string> {
  if (Object.hasOwn(instance.attributes, name)) return instance.attributes[name] ?? "";
  if (name === ZONE_ATTRIBUTE && instance.zone !== undefined) return instance.zone;
  if (name === TYPE_ATTRIBUTE && instance.type !== undefined) return instance.type;
  return instance.allAttributes || !isBuiltInAttribute(name) ? null : undefined;
}

/** The attribute of an instance that has a trunk interface for its tasks. */
export const TRUNK_ATTRIBUTE = "ecs.awsvpc-trunk-id";
