// The place with the fewest tasks of the group comes first: an instance, or all instances that share the value of an
// attribute. Instances without the attribute are one place together. Tasks count wherever they run.
import { attributeOf } from "../attributes.js";
import { type Board, instanceAt } from "../board.js";
import type { EcsScore, SharedKey } from "../ecs.js";

export const spread: EcsScore<"spread"> = {
  name: "spread",
  key: ({ board }, strategy) =>
    strategy.by === "instanceId"
      ? { kind: "own", value: (index) => board.own[index] as number }
      : sharedKey(board, strategy.attribute),
};

function sharedKey(board: Board, attribute: string): SharedKey {
  const places = new Map<string | undefined, number>();
  const place = new Int32Array(board.instances.length);
  // Numbered in the stable order, which makes the numbers the same for the same cluster.
  for (const index of board.order) {
    const value = attributeOf(instanceAt(board, index), attribute) ?? undefined;
    const number = places.get(value) ?? places.size;
    places.set(value, number);
    place[index] = number;
  }
  const counts = new Int32Array(places.size);
  for (const [index, number] of place.entries())
    counts[number] = (counts[number] as number) + (board.own[index] as number);
  return { kind: "shared", place, counts, value: (index) => counts[place[index] as number] as number };
}
