// The page of the placement preview: keeps the state, draws it whole after every change, asks the extension and hears from it.
// Everything that is known comes by message; nothing moves unless somebody asks for it.
import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-single-select/index.js";
import "@vscode-elements/elements/dist/vscode-textfield/index.js";
import { render } from "lit";
import { createActions } from "./actions.js";
import { announcer } from "./announce.js";
import type { Actions } from "./app.js";
import { hear } from "./hear.js";
import { listenToKeys } from "./keys.js";
import { keepStops, listenToMap } from "./mapKeys.js";
import type { PageMessage, PageState } from "./messages.js";
import type { Rows } from "./model/table.js";
import { currentStep, FIRST_PAGE, type Page, readState } from "./state.js";
import { useStyle } from "./style.js";
import { forgetColours } from "./views/colours.js";
import { drawHeat, forgetWidth } from "./views/heat.js";
import { wholePage } from "./views/page.js";
import { drawTimeline, watchTimeline, wayOf } from "./views/timeline.js";
import { createTip } from "./views/tip.js";

interface Editor {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Editor;

/** What the parts of the page share: the newest page, and the way to a next one. */
export interface Store {
  page(): Page;
  rows(): Rows;
  setRows(rows: Rows): void;
  update(change: Partial<Page>): void;
  keep(change: Partial<PageState>): void;
  post(message: PageMessage): void;
  redraw(): void;
}

start(acquireVsCodeApi());

function start(editor: Editor): void {
  useStyle();
  const saved = readState(editor.getState());
  const root = document.createElement("div");
  root.id = "root";
  document.body.append(root);
  let draw = (): void => {};
  const store = createStore(editor, saved, () => draw());
  const act = createActions(store);
  draw = painter(root, store, act);
  const tip = createTip();
  listenToMap(root, {
    onInstance: (side, instance, box) => tip.show(store.page(), side, instance, box),
    onLeave: tip.hide,
    onTask: (task) => act.step(task + 1),
  });
  listenToKeys(store, act);
  hear(store);
  redrawWhenSeenOtherwise(draw);
  draw();
  store.post({ type: "ready", state: saved });
}

function createStore(editor: Editor, saved: PageState | null, draw: () => void): Store {
  let page: Page = saved === null ? FIRST_PAGE : { ...FIRST_PAGE, state: saved };
  let rows: Rows = "instances";
  const remember = keeper(editor);
  return {
    page: () => page,
    rows: () => rows,
    setRows(next) {
      rows = next;
      draw();
    },
    update(change) {
      page = { ...page, ...change };
      draw();
    },
    keep(change) {
      page = { ...page, state: { ...page.state, ...change } };
      remember(page.state, !("step" in change || "batch" in change));
      draw();
    },
    post: (message) => editor.postMessage(message),
    redraw: draw,
  };
}

/** Draws the whole page; what follows from a view alone is done once for it. */
function painter(root: HTMLElement, store: Store, act: Actions): () => void {
  const say = announcer();
  let drawn = 0;
  let before = FIRST_PAGE;
  return () => {
    const page = store.page();
    const at = currentStep(page);
    root.classList.toggle("smooth", Math.abs(at - drawn) === 1);
    drawn = at;
    render(wholePage({ page, act }, store.rows(), store.redraw), root);
    drawHeat();
    drawTimeline(page);
    watchTimeline(() => drawTimeline(store.page()));
    if (page.one !== before.one || page.other !== before.other || page.state.table !== before.state.table)
      keepStops(root);
    before = page;
    say(wayOf(page).sentence);
  };
}

/** So many milliseconds may pass before a step is kept. */
const SOON = 50;

/**
 * Keeps the state at once, or soon while somebody steps: each keeping is a message to the editor. A page that is left may be
 * gone the next moment, so that nothing waits then.
 */
function keeper(editor: Editor): (state: PageState, now: boolean) => void {
  let waiting: PageState | undefined;
  let timer: number | undefined;
  const keepNow = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
    if (waiting !== undefined) editor.setState(waiting);
    waiting = undefined;
  };
  for (const leaving of ["blur", "pagehide"]) window.addEventListener(leaving, keepNow);
  document.addEventListener("visibilitychange", keepNow);
  return (state, now) => {
    waiting = state;
    if (now) keepNow();
    else timer ??= window.setTimeout(keepNow, SOON);
  };
}

/** Another size, another theme. */
function redrawWhenSeenOtherwise(draw: () => void): void {
  new ResizeObserver(() => {
    for (const canvas of document.querySelectorAll("canvas")) forgetWidth(canvas);
    draw();
  }).observe(document.body);
  new MutationObserver(() => {
    forgetColours();
    draw();
  }).observe(document.body, { attributes: true, attributeFilter: ["class"] });
  new MutationObserver(() => {
    forgetColours();
    draw();
  }).observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });
}
