// The questions of the fewest and of the cheapest instances as mixed-integer programs, for a solver that knows nothing of
// placement: written down from what an instance has and a task takes, with none of the code that is tested.
import loadSolver from "highs";
import type { Load } from "../../server/src/core/placement/fit.js";
import type { Instance, Resource } from "../../server/src/core/placement/types.js";

/** A program in, its least value out; undefined: it cannot be met. */
export type Solve = (program: Program) => number | undefined;

/** Every variable is a whole number from 0 up. */
export interface Program {
  readonly minimize: Sum;
  readonly rows: readonly { readonly sum: Sum; readonly relation: "<=" | ">=" | "="; readonly value: number }[];
}

type Sum = readonly (readonly [factor: number, variable: string])[];

type Row = Program["rows"][number];

export async function createSolver(): Promise<Solve> {
  const solver = await loadSolver();
  return (program) => {
    const { Status, ObjectiveValue } = solver.solve(textOf(program), OPTIONS);
    if (Status === "Infeasible") return undefined;
    if (Status !== "Optimal") throw new Error(`The solver says ${Status}.`);
    return Math.round(ObjectiveValue);
  };
}

/** To the very optimum, which is a whole number; what the solver does to find a good answer early costs more than these small programs. */
const OPTIONS = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.9, mip_heuristic_effort: 0 };

function textOf({ minimize, rows }: Program): string {
  const written = rows.filter(({ sum }) => sum.length > 0);
  const variables = new Set([minimize, ...written.map(({ sum }) => sum)].flatMap((sum) => sum.map(([, name]) => name)));
  return [
    "Minimize",
    ` cost: ${sumText(minimize)}`,
    "Subject To",
    ...written.map(({ sum, relation, value }, index) => ` r${index}: ${sumText(sum)} ${relation} ${value}`),
    "General",
    ...[...variables].map((name) => ` ${name}`),
    "End",
  ].join("\n");
}

function sumText(sum: Sum): string {
  return sum.map(([factor, name]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${name}`).join(" ");
}

/** The fewest of so many bins that take all loads; the group of each load is its own. A daemon is on every bin that is used. */
export function fewest(type: Instance, loads: readonly Load[], bins: number): Program {
  const used = Array.from({ length: bins }, (_, bin) => `used${bin}`);
  const at = (load: number, bin: number): string => `x${load}at${bin}`;
  return {
    minimize: used.map((name) => [1, name]),
    rows: [
      ...used.map((name): Row => ({ sum: [[1, name]], relation: "<=", value: 1 })),
      // Bins are alike: the first ones are used first.
      ...used.slice(1).map((name, bin): Row => atMost([[1, name]], [1, `used${bin}`])),
      ...loads.flatMap(({ count, scheduling }, load) =>
        scheduling === "DAEMON"
          ? used.map(
              (name, bin): Row => ({
                sum: [
                  [1, at(load, bin)],
                  [-1, name],
                ],
                relation: "=",
                value: 0,
              }),
            )
          : [{ sum: used.map((_, bin) => [1, at(load, bin)] as const), relation: "=", value: count } as const],
      ),
      ...used.flatMap((name, bin) =>
        limitsOf(type, loads).map(({ takes, most }) =>
          atMost(
            takes.flatMap((amount, load) => (amount === 0 ? [] : [[amount, at(load, bin)]])),
            [most, name],
          ),
        ),
      ),
    ],
  };
}

/** The least price of instances that hold so many tasks. */
export function cheapest(
  offers: readonly { readonly holds: number; readonly price: number }[],
  tasks: number,
): Program {
  const sold = [...offers.entries()].filter(([, { holds }]) => holds > 0);
  return {
    minimize: sold.map(([index, { price }]) => [price, `n${index}`]),
    rows: [{ sum: sold.map(([index, { holds }]) => [holds, `n${index}`]), relation: ">=", value: tasks }],
  };
}

/** `sum` is no more than the other term. */
function atMost(sum: Sum, [factor, name]: Sum[number]): Row {
  return { sum: [...sum, [-factor, name]], relation: "<=", value: 0 };
}

interface Limit {
  /** By load, what one of its tasks takes. */
  readonly takes: readonly number[];
  readonly most: number;
}

const RESOURCES: readonly Resource[] = ["cpu", "memory", "gpus", "eniSlots"];

/** What no instance may have more of; unknown amounts are no limit. */
export function limitsOf(type: Instance, loads: readonly Load[]): readonly Limit[] {
  const limit = (most: number, takesOf: (load: Load) => number): Limit => ({ takes: loads.map(takesOf), most });
  const resources = RESOURCES.flatMap((resource) => {
    const whole = type.capacity[resource];
    if (whole === undefined) return [];
    return limit(whole - type.used[resource], ({ need }) => {
      const amount = need[resource];
      return amount === "ALL" ? Math.max(1, whole) : amount;
    });
  });
  const ports = (["tcp", "udp"] as const).flatMap((protocol) =>
    [...new Set(loads.flatMap(({ need }) => need.ports[protocol]))].map((port) =>
      limit(type.used.ports[protocol].includes(port) ? 0 : 1, ({ need }) =>
        need.ports[protocol].includes(port) ? 1 : 0,
      ),
    ),
  );
  const alone = loads.flatMap(({ constraints }, own) =>
    constraints.some((one) => one.type === "distinctInstance")
      ? [{ takes: loads.map((_, load) => (load === own ? 1 : 0)), most: 1 }]
      : [],
  );
  return [...resources, ...ports, ...alone];
}
