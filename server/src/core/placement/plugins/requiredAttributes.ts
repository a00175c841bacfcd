// What the task definition needs of an instance, as attributes: capabilities of the agent, operating system, architecture.
import { attributeOf } from "../attributes.js";
import { instanceAt } from "../board.js";
import type { EcsFilter } from "../ecs.js";
import type { Instance, RequiredAttribute } from "../types.js";
import { verdict } from "../verdicts.js";

export const requiredAttributes: EcsFilter = {
  name: "requiredAttributes",
  settled: () => true,
  passes: ({ board }, index) => board.need.attributes.every((wanted) => has(instanceAt(board, index), wanted)),
  verdicts: ({ board }, index) => {
    const instance = instanceAt(board, index);
    return board.need.attributes
      .filter((wanted) => !has(instance, wanted))
      .map(({ name, value: wanted = null }) =>
        verdict("ATTRIBUTE", "requiredAttributes", { name, wanted, found: attributeOf(instance, name) ?? null }),
      );
  },
};

/** Not known is no reason against it. */
function has(instance: Instance, { name, value }: RequiredAttribute): boolean {
  const found = attributeOf(instance, name);
  return found === undefined || (found !== null && (value === undefined || found === value));
}
