// Which topic knows the values of which key.
import type { ValueOffer } from "../offer.js";
import type { Owner, Scene } from "../scene.js";

/** Undefined: it has nothing to say here after all. */
export type Topic = (scene: Scene, owner: Owner) => readonly ValueOffer[] | undefined;

/** Undefined where no topic knows more than the schema. */
export function topicFor(owner: Owner): Topic | undefined {
  return TOPICS[`${owner.definition}.${owner.key}`];
}

const TOPICS: Readonly<Record<string, Topic>> = {};
