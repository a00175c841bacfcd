// What a person changed in the preview, brought into the form that placing works with; what cannot be read is a problem.
import { nearest } from "../../base/nearest.js";
import { instanceType, instanceTypes } from "../../data/instanceTypes.js";
import type { Question } from "../answer.js";
import { readStrategies } from "../strategies.js";
import type { PreviewInputs, PreviewProblem } from "./types.js";

/** What of a question about tasks is changed. */
export type TaskChanges = Omit<Question, "asked" | "cluster">;

/** Far more than the quota of a service. */
export const MOST_TASKS = 100_000;

export function taskChanges(inputs: PreviewInputs): TaskChanges | PreviewProblem {
  const { count, strategy, seed = 0, loseZones, drain, type, more } = inputs;
  const strategies = strategy === undefined ? undefined : strategiesIn(strategy);
  if (strategies !== undefined && "problem" in strategies) return strategies;
  const problem = typeProblem(inputs);
  if (problem !== undefined) return { problem };
  return {
    seed,
    ...(count === undefined ? {} : { count: countOf(count) }),
    ...strategies,
    ...(loseZones === undefined ? {} : { loseZones }),
    ...(drain === undefined ? {} : { drain }),
    ...(type === undefined ? {} : { type }),
    ...(more === undefined ? {} : { more }),
  };
}

/** A whole number of tasks, whatever was typed. */
export function countOf(given: number): number {
  return Number.isFinite(given) ? Math.min(MOST_TASKS, Math.max(0, Math.floor(given))) : 0;
}

/** What is wrong with the types of instances that are asked for. */
export function typeProblem({ type, more = [] }: PreviewInputs): string | undefined {
  const asked = [...(type === undefined ? [] : [type]), ...more.map((one) => one.type)];
  const unknown = asked.find((name) => instanceType(name) === undefined);
  if (unknown === undefined) return undefined;
  const near = nearest(
    unknown,
    instanceTypes().map(({ name }) => name),
  );
  const hint = near === undefined ? "Write one as EC2 names it, as in m5.large." : `Did you mean ${near}?`;
  return `There is no instance type ${unknown} in the table. ${hint}`;
}

function strategiesIn(text: string): Pick<TaskChanges, "strategies"> | PreviewProblem {
  if (text.trim() === "") return { strategies: [] };
  const read = readStrategies(text);
  if ("strategies" in read) return read;
  return {
    problem: `"${read.wrong}" is no placement strategy. Write binpack(cpu), binpack(memory), spread(instanceId), spread(attribute:NAME) or random, with commas between several.`,
  };
}
