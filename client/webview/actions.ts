// What happens when a person does something: the state changes, and the extension is asked for what is not known. Typing is
// waited for a moment, and so is stepping before it is asked why.
import type { Actions } from "./app.js";
import type { Store } from "./main.js";
import type { OtherSide, Side } from "./messages.js";
import { anotherStrategy, withInputs, withMore } from "./model/inputs.js";
import { pictureOf } from "./model/picture.js";
import { copiedPng, pngOf } from "./png.js";
import { inputsOf, isShown, type Page, type Shown, shownAt, stepOf } from "./state.js";
import { themeColours } from "./views/colours.js";
import { wayOf } from "./views/timeline.js";

const TYPING = 250;

export function createActions(store: Store): Actions {
  const stepping = stepper(store);
  const ask = asker(store);
  const setInputs = (side: Side, inputs: ReturnType<typeof inputsOf>): void => {
    const { other } = store.page().state;
    if (side === "one") store.keep({ inputs });
    else if (other !== null) store.keep({ other: { ...other, inputs } });
    ask(side);
  };
  return {
    ...stepping,
    mode: (mode) => {
      stepping.stop();
      store.keep({ mode, batch: 0 });
    },
    inputs: (side, changes) => {
      if ("strategy" in changes) store.update({ writing: null });
      setInputs(side, withInputs(inputsOf(store.page(), side), changes as Parameters<typeof withInputs>[1]));
    },
    asInFiles: (side) => setInputs(side, {}),
    more: (side, more) => setInputs(side, withMore(inputsOf(store.page(), side), more)),
    openInputs: (side) => store.update({ open: store.page().open === side ? null : side }),
    writeStrategy: (writing) => store.update({ writing }),
    compare: () => compare(store),
    version: (version) => {
      const { other } = store.page().state;
      if (other !== null) setOther(store, { ...other, version });
    },
    table: () => store.keep({ table: !store.page().state.table }),
    rows: (rows) => store.setRows(rows),
    ...askers(store),
    apply: (side, group, index) => apply(store, side, group, index, setInputs),
  };
}

type Asking = Pick<Actions, "write" | "pickCluster" | "cluster" | "copy" | "open">;

function askers(store: Store): Asking {
  return {
    write: (side) => {
      const { strategy, count } = inputsOf(store.page(), side);
      store.post({
        type: "write",
        side,
        ...(strategy === undefined ? {} : { strategy }),
        ...(count === undefined ? {} : { count }),
      });
    },
    pickCluster: (side) => store.post({ type: "pickCluster", side }),
    cluster: (side, uri) => store.post({ type: "cluster", side, clusters: [uri] }),
    copy: (format) => void copy(store, format),
    open: (side, target) => store.post({ type: "open", side, target }),
  };
}

/** What is only looked at becomes an input; the rest is the extension's. */
function apply(
  store: Store,
  side: Side,
  group: number,
  index: number,
  setInputs: (side: Side, inputs: ReturnType<typeof inputsOf>) => void,
): void {
  const page = store.page();
  const shown = page[side];
  if (!isShown(shown)) return;
  const action = shown.view.changes[group]?.[index]?.action ?? null;
  if (action === null) return;
  if (action.type === "add") setInputs(side, withMore(inputsOf(page, side), action.more));
  else store.post({ type: "apply", side, id: shown.view.id, group, index });
}

function compare(store: Store): void {
  const { state, one } = store.page();
  if (state.other !== null) {
    store.update({ other: null, open: null });
    setOther(store, null);
    return;
  }
  if (!isShown(one)) return;
  const { effective, scheduler } = one.view.preview;
  const changed =
    scheduler === "ECS"
      ? { strategy: anotherStrategy(effective.strategy) }
      : scheduler === "Kubernetes"
        ? { profile: effective.profile === "default" ? ("most-allocated" as const) : ("default" as const) }
        : {};
  store.keep({ mode: "arrivals" });
  setOther(store, { version: "current", inputs: { ...state.inputs, ...changed } });
}

function setOther(store: Store, other: OtherSide | null): void {
  store.keep({ other });
  store.post({ type: "compare", other });
}

/** Tells new inputs of a side, once nobody types any more. */
function asker(store: Store): (side: Side) => void {
  const timers: { [side in Side]?: number } = {};
  return (side) => {
    window.clearTimeout(timers[side]);
    timers[side] = window.setTimeout(() => {
      store.post({ type: "inputs", side, inputs: inputsOf(store.page(), side) });
    }, TYPING);
  };
}

interface Stepping extends Pick<Actions, "step" | "batch" | "play"> {
  stop(): void;
}

/** From beginning to end in about so long, but no faster than people can follow, when they are few. */
const WHOLE = 12_000;
const SLOWEST = 450;
const FASTEST = 40;

function stepper(store: Store): Stepping {
  let timer: number | undefined;
  const why = whyAsker(store);
  const stop = (): void => {
    if (timer === undefined) return;
    window.clearInterval(timer);
    timer = undefined;
    store.update({ playing: false });
  };
  const go = (to: number): void => {
    const page = store.page();
    const { total } = wayOf(page);
    const at = Math.max(0, Math.min(total, Math.round(to)));
    if (page.state.mode === "rollout") store.keep({ batch: at });
    else {
      store.keep({ step: at });
      why();
    }
  };
  const byHand = (to: number): void => {
    stop();
    go(to);
  };
  const play = (): void => {
    const { at, total } = wayOf(store.page());
    if (timer !== undefined) {
      stop();
      return;
    }
    if (total === 0) return;
    if (at >= total) go(0);
    const { pause, by } = paceOf(total);
    store.update({ playing: true });
    timer = window.setInterval(() => {
      const now = wayOf(store.page());
      go(now.at + by);
      if (now.at + by >= now.total) stop();
    }, pause);
  };
  return { step: byHand, batch: byHand, stop, play };
}

/** So many milliseconds for so many steps. */
function paceOf(total: number): { readonly pause: number; readonly by: number } {
  const pause = Math.max(FASTEST, Math.min(SLOWEST, WHOLE / total));
  return { pause, by: Math.max(1, Math.round((total * pause) / WHOLE)) };
}

const RESTING = 100;

/** Asks why, once somebody rests on a step. */
export function whyAsker(store: Store): () => void {
  let timer: number | undefined;
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => askWhy(store), RESTING);
  };
}

/** `again`: what was told was told of an older view. */
export function askWhy(store: Store, again = false): void {
  const page = store.page();
  if (page.state.mode === "rollout") return;
  for (const shown of sidesShown(page)) {
    const step = stepOf(page, shown) - 1;
    if (step < 0 || (!again && shown.answer?.step === step)) continue;
    store.post({ type: "step", side: shown.side, id: shown.view.id, step });
  }
}

function sidesShown({ one, other }: Page): Shown[] {
  return [one, other].filter(isShown);
}

async function copy(store: Store, format: "svg" | "png"): Promise<void> {
  const page = store.page();
  const { one } = page;
  if (!isShown(one)) return;
  const { subject, cluster, preview } = one.view;
  const where = preview.scheduler === "Fargate" ? "AWS Fargate" : cluster.name;
  const { step, occupancy, rollout } = shownAt(page, one);
  const text = pictureOf({
    title: `${subject.name} on ${where}`,
    preview,
    arrivals: one.arrivals,
    step,
    occupancy,
    rollout,
    colours: themeColours(),
  });
  if (format === "svg") return store.post({ type: "copy", picture: { format, text } });
  const data = await pngOf(text);
  if (data === null) return;
  store.post((await copiedPng(data)) ? { type: "copied" } : { type: "copy", picture: { format, data } });
}
