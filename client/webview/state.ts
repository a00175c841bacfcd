// The state of the page: what it keeps while it is hidden and what it holds besides. Saved state is read with care, for an older
// page may have written it.
import type {
  PlacementProblem,
  PlacementView,
  PreviewInputs,
  PreviewStep,
} from "../../server/src/protocol/placement.js";
import type { PageState, Side } from "./messages.js";
import { type Arrivals, arrivalsOf, usualStep } from "./model/arrivals.js";
import { type Occupancy, occupancyOfArrivals, occupancyOfRollout } from "./model/occupancy.js";
import { type RolloutState, rolloutAt } from "./model/rollout.js";

export const FIRST_STATE: PageState = {
  kept: null,
  inputs: {},
  other: null,
  step: null,
  mode: "arrivals",
  batch: 0,
  table: false,
};

/** A side that can be drawn. */
export interface Shown {
  readonly side: Side;
  readonly view: PlacementView;
  readonly arrivals: Arrivals;
  /** The strategy that the files give, if it was ever seen. */
  readonly ownStrategy: string | null;
  /** Why the current task went where it went, once that was told. */
  readonly answer: PreviewStep | null;
  /** What is wrong since then: the view is an older one. */
  readonly problem: PlacementProblem | null;
}

export interface Page {
  readonly state: PageState;
  readonly one: Shown | PlacementProblem | null;
  readonly other: Shown | PlacementProblem | null;
  /** Sides that wait for an answer for so long that it is told. */
  readonly waiting: readonly Side[];
  readonly playing: boolean;
  /** Whether the inputs below the header are open. */
  readonly open: Side | null;
  /** Where a strategy is written by hand. */
  readonly writing: Side | null;
}

export const FIRST_PAGE: Page = {
  state: FIRST_STATE,
  one: null,
  other: null,
  waiting: [],
  playing: false,
  open: null,
  writing: null,
};

/** Null when it is no state. */
export function readState(saved: unknown): PageState | null {
  if (typeof saved !== "object" || saved === null || !("inputs" in saved)) return null;
  const given = saved as Partial<Record<keyof PageState, unknown>>;
  const other = given.other as PageState["other"] | undefined;
  return {
    kept: (given.kept as PageState["kept"] | undefined) ?? null,
    inputs: isObject(given.inputs) ? (given.inputs as PreviewInputs) : {},
    other: isObject(other) && isObject(other.inputs) ? other : null,
    step: typeof given.step === "number" ? given.step : null,
    mode: given.mode === "rollout" ? "rollout" : "arrivals",
    batch: typeof given.batch === "number" ? given.batch : 0,
    table: given.table === true,
  };
}

export function isShown(side: Page["one"]): side is Shown {
  return side !== null && "view" in side;
}

/** The side with a new view. A strategy that nobody changed is the files' own. */
export function shownOf(side: Side, view: PlacementView, before: Page["one"], inputs: PreviewInputs): Shown {
  const known = isShown(before) ? before.ownStrategy : null;
  const ownStrategy = inputs.strategy === undefined ? view.preview.effective.strategy : known;
  const answer = isShown(before) && seemsTheSame(before, view) ? before.answer : null;
  return { side, view, arrivals: arrivalsOf(view.preview), ownStrategy, answer, problem: null };
}

/** Whether the old answer may stay until the new one comes, so that nothing flickers while somebody types. */
function seemsTheSame({ answer, view: { preview: before } }: Shown, { preview }: PlacementView): boolean {
  if (answer === null || before.instances.length !== preview.instances.length) return false;
  return (preview.chosen[answer.step] ?? -1) === (answer.chosen ?? -1);
}

/** How many tasks have arrived on a side. */
export function stepOf({ state }: Page, { view }: Shown): number {
  return state.step === null ? usualStep(view.preview) : Math.min(state.step, view.preview.chosen.length);
}

/** What is on each instance at the step, or after the batch, that is shown. */
export function shownAt(
  page: Page,
  shown: Shown,
): { readonly step: number; readonly occupancy: Occupancy; readonly rollout: RolloutState | null } {
  const { preview } = shown.view;
  const step = stepOf(page, shown);
  const simulation = page.state.mode === "rollout" ? (preview.rollout?.simulation ?? null) : null;
  const rollout = simulation === null ? null : rolloutAt(simulation, preview.instances.length, page.state.batch);
  const occupancy =
    rollout === null ? occupancyOfArrivals(preview, shown.arrivals, step) : occupancyOfRollout(preview, rollout);
  return { step, occupancy, rollout };
}

export function inputsOf({ state }: Page, side: Side): PreviewInputs {
  return side === "one" ? state.inputs : (state.other?.inputs ?? {});
}

/** How many steps the timeline has: as many as the longer side. */
export function totalOf({ one, other }: Page): number {
  return Math.max(0, ...[one, other].map((side) => (isShown(side) ? side.view.preview.chosen.length : 0)));
}

export function currentStep(page: Page): number {
  if (page.state.step !== null) return Math.min(page.state.step, totalOf(page));
  return isShown(page.one) ? usualStep(page.one.view.preview) : 0;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
