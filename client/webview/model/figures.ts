// The row of figures above the map, and the table that holds two previews against each other.
import type { Preview } from "../../../server/src/protocol/placement.js";
import { count, counted, dollars, percent, thingsOf } from "./words.js";

export interface Figure {
  readonly key: string;
  readonly value: string;
  readonly label: string;
  /** Whether something fails. */
  readonly bad: boolean;
  /** More about it. */
  readonly more?: string;
}

export interface Difference {
  readonly label: string;
  readonly one: string;
  readonly other: string;
  readonly better: "one" | "other" | null;
}

export function figuresOf(preview: Preview): Figure[] {
  const { figures, rollout, scheduler } = preview;
  const { tasks, instances } = thingsOf(preview);
  const list: Figure[] = [
    {
      key: "placed",
      value: `${count(figures.placed)} / ${count(figures.total)}`,
      label: `${tasks} placed`,
      bad: figures.placed < figures.total,
    },
  ];
  if (scheduler !== "Fargate") {
    const used = `${count(figures.instancesUsed)} / ${count(figures.instances)}`;
    list.push({ key: "used", value: used, label: `${instances} used`, bad: false });
  }
  if (figures.costPerMonth !== null)
    list.push({ key: "price", value: dollars(figures.costPerMonth), label: `a month, ${figures.region}`, bad: false });
  if (figures.spot !== null)
    list.push({ key: "spot", value: `${figures.spot} / ${figures.placed}`, label: "on Spot", bad: false });
  list.push(...strandedFigure(preview));
  if (figures.skew !== null) list.push({ key: "skew", value: count(figures.skew), label: "zone skew", bad: false });
  if (figures.spare !== null)
    list.push({ key: "spare", value: count(figures.spare), label: "more would fit", bad: false });
  if (figures.fit !== null) list.push(fitFigure(figures.fit));
  if (rollout !== null) list.push(rolloutFigure(rollout, tasks));
  return list;
}

/** What differs and what does not, in the order of the figures. */
export function differencesOf(one: Preview, other: Preview): Difference[] {
  const words = thingsOf(one);
  return COMPARED.flatMap(({ label, of, shown, lessIsBetter }) => {
    const [left, right] = [of(one), of(other)];
    if (left === null && right === null) return [];
    const better =
      left === null || right === null || left === right ? null : left < right === lessIsBetter ? "one" : "other";
    const text = (value: number | null): string => (value === null ? "not known" : shown(value));
    return [{ label: label(words), one: text(left), other: text(right), better }];
  });
}

type Words = ReturnType<typeof thingsOf>;

const COMPARED: readonly {
  readonly label: (words: Words) => string;
  readonly of: (preview: Preview) => number | null;
  readonly shown: (value: number) => string;
  readonly lessIsBetter: boolean;
}[] = [
  { label: ({ tasks }) => `${tasks} placed`, of: ({ figures }) => figures.placed, shown: count, lessIsBetter: false },
  {
    label: ({ instances }) => `${instances} used`,
    of: ({ figures, scheduler }) => (scheduler === "Fargate" ? null : figures.instancesUsed),
    shown: count,
    lessIsBetter: true,
  },
  { label: () => "price a month", of: ({ figures }) => figures.costPerMonth, shown: dollars, lessIsBetter: true },
  { label: () => "CPU stranded", of: ({ figures }) => figures.stranded.cpu, shown: percent, lessIsBetter: true },
  { label: () => "memory stranded", of: ({ figures }) => figures.stranded.memory, shown: percent, lessIsBetter: true },
  { label: () => "zone skew", of: ({ figures }) => figures.skew, shown: count, lessIsBetter: true },
  { label: () => "more would fit", of: ({ figures }) => figures.spare, shown: count, lessIsBetter: false },
];

/** The worse of the two, named. */
function strandedFigure({ figures: { stranded } }: Preview): Figure[] {
  const { cpu, memory } = stranded;
  if (cpu === null && memory === null) return [];
  const isMemory = (memory ?? -1) >= (cpu ?? -1);
  const value = percent((isMemory ? memory : cpu) ?? 0);
  const both = [cpu === null ? "" : `CPU ${percent(cpu)}`, memory === null ? "" : `memory ${percent(memory)}`];
  const more = `Of what is free, so much lies where no further task fits: ${both.filter(Boolean).join(", ")}.`;
  return [{ key: "stranded", value, label: `${isMemory ? "memory" : "CPU"} stranded`, bad: false, more }];
}

function fitFigure({ type, lower, upper, cheapest }: NonNullable<Preview["figures"]["fit"]>): Figure {
  const value = lower === upper ? count(upper) : `${count(lower)} to ${count(upper)}`;
  const mix = cheapest?.instances.map((each) => `${each.count} × ${each.type}`).join(" + ");
  const more = cheapest === null ? undefined : `Cheapest: ${mix}, ${dollars(cheapest.costPerMonth)} a month.`;
  return { key: "fit", value, label: `${type} would do`, bad: false, ...(more === undefined ? {} : { more }) };
}

function rolloutFigure(rollout: NonNullable<Preview["rollout"]>, tasks: string): Figure {
  const stalls = (rollout.simulation?.stalled ?? null) !== null;
  const value = stalls ? "Stalls" : counted(rollout.extra, "extra slot", "extra slots");
  const label = stalls ? "a rolling update" : "for a rolling update";
  const more = `Between ${rollout.lower} and ${rollout.upper} ${tasks} run while it is rolled out.`;
  return { key: "rollout", value, label, bad: stalls, more };
}
