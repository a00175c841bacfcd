// The expressions of the Cluster Query Language, of the task definition and of the service alike. One that cannot be decided
// does not keep a task away.

import { evaluate, type InstanceFacts, type Verdict as QueryVerdict } from "../../query/evaluate.js";
import { predicatesOf } from "../../query/query.js";
import { attributeOf } from "../attributes.js";
import { type Board, instanceAt, type ReadConstraint } from "../board.js";
import type { EcsFilter } from "../ecs.js";
import { verdict } from "../verdicts.js";

export const memberOf: EcsFilter = {
  name: "memberOf",
  settled: ({ board }) => !expressions(board).some(({ expression }) => predicatesOf(expression).some(isMoving)),
  passes: ({ board }, index) => expressions(board).every((constraint) => isMet(board, index, constraint)),
  verdicts: ({ board }, index) =>
    expressions(board)
      .filter((constraint) => !isMet(board, index, constraint))
      .map(({ text }) => verdict("MEMBER_OF", "memberOf", { expression: text })),
};

type Expressed = Extract<ReadConstraint, { type: "memberOf" }>;

/** What an expression says of an instance as it is now. */
export function ask(board: Board, index: number, { expression }: Expressed): QueryVerdict {
  return evaluate(expression, factsOf(board, index));
}

export function expressions({ constraints }: Board): readonly Expressed[] {
  return constraints.filter((constraint) => constraint.type === "memberOf");
}

function isMet(board: Board, index: number, constraint: Expressed): boolean {
  return ask(board, index, constraint).holds !== false;
}

/** Whether a condition is about the tasks that run there. */
function isMoving({ subject }: { readonly subject: { readonly text: string } }): boolean {
  return subject.text === "runningTasksCount" || subject.text === "task:group";
}

function factsOf(board: Board, index: number): InstanceFacts {
  const instance = instanceAt(board, index);
  return {
    attribute: (name) => attributeOf(instance, name),
    // An instance that is only imagined has no such id yet.
    ec2InstanceId: /^i-/.test(instance.id) ? instance.id : undefined,
    agentConnected: instance.agentConnected,
    agentVersion: instance.agentVersion,
    registeredAt: instance.registeredAt,
    runningTasksCount: board.running[index],
    taskGroups: groupsOf(board, index),
  };
}

/** Of the tasks that are known. Only those of the run's own group come and go. */
function groupsOf(board: Board, index: number): readonly string[] {
  const { group: own } = board.need;
  const others = instanceAt(board, index).tasks.flatMap(({ group }) =>
    group === undefined || group === own ? [] : group,
  );
  return (board.own[index] as number) > 0 ? [...others, own] : others;
}
