// What the extension says, put into the state. An answer to an older question is let go.

import type { PlacementResult } from "../../server/src/protocol/placement.js";
import { askWhy } from "./actions.js";
import type { Store } from "./main.js";
import type { ExtensionMessage, Side } from "./messages.js";
import { withInputs } from "./model/inputs.js";
import { inputsOf, isShown, shownOf } from "./state.js";

/** Somebody who waits for less is not told that they wait. */
const PATIENCE = 400;

export function hear(store: Store): void {
  const patience: { [side in Side]?: number } = {};
  const heard = (side: Side): void => {
    window.clearTimeout(patience[side]);
    const { waiting } = store.page();
    if (waiting.includes(side)) store.update({ waiting: waiting.filter((each) => each !== side) });
  };
  window.addEventListener("message", ({ data }: MessageEvent<ExtensionMessage>) => {
    switch (data.type) {
      case "keep":
        return store.keep({ kept: data.kept });
      case "written":
        return written(store, data.side);
      case "asking":
        window.clearTimeout(patience[data.side]);
        patience[data.side] = window.setTimeout(() => {
          const { waiting } = store.page();
          if (!waiting.includes(data.side)) store.update({ waiting: [...waiting, data.side] });
        }, PATIENCE);
        return;
      case "view":
        if ("superseded" in data.result) return;
        heard(data.side);
        return view(store, data.side, data.result);
      case "step":
        return step(store, data);
    }
  });
}

function view(store: Store, side: Side, result: Exclude<PlacementResult, { superseded: true }>): void {
  const page = store.page();
  if (side === "other" && page.state.other === null) return;
  const before = page[side];
  if ("problem" in result) {
    store.update({ [side]: isShown(before) ? { ...before, problem: result } : result });
    return;
  }
  store.update({ [side]: shownOf(side, result, before, inputsOf(page, side)) });
  askWhy(store, true);
}

function written(store: Store, side: Side): void {
  const { state } = store.page();
  const inputs = withInputs(inputsOf(store.page(), side), { strategy: undefined, count: undefined });
  if (side === "one") store.keep({ inputs });
  else if (state.other !== null) store.keep({ other: { ...state.other, inputs } });
}

function step(store: Store, { side, id, step: place, result }: Extract<ExtensionMessage, { type: "step" }>): void {
  const shown = store.page()[side];
  if (result === null || !isShown(shown) || shown.view.id !== id || result.step !== place) return;
  store.update({ [side]: { ...shown, answer: result } });
}
