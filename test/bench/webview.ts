// How long a step of the placement preview takes in a real browser, script and forced layout, over thousands of steps: one after
// the other and back, and to anywhere. By the clock, and for fewer steps by what the page's thread worked, which is the same on a
// busy machine. Prints figures and judges nothing; `node test/bench/webview.mjs` runs it.
import type { Page } from "playwright-core";
import { HUGE, MANY, type Made, MIDDLE, madeView, SMALL } from "../webview/support/made.js";
import { closeBrowser, openStage } from "../webview/support/stage.js";

const STEPS = 2_000;
const WORKED = 400;
/** What counts as work, of all that the browser measures. */
const WORK = new Set(["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"]);

const CASES: Readonly<Record<string, Made>> = {
  "9 instances, 24 tasks": SMALL,
  "60 instances, 260 tasks": MIDDLE,
  "240 instances, 1,000 tasks": MANY,
  "500 instances, 2,000 tasks": HUGE,
};

interface Times {
  readonly along: readonly number[];
  readonly anywhere: readonly number[];
}

for (const [name, made] of Object.entries(CASES)) {
  const stage = await openStage({ made: null });
  const laid = madeView(made);
  if (!("view" in laid)) throw new Error(laid.problem);
  const script = `(${measure.toString()})(${STEPS})`;
  const worked = await workMeter(stage.page);
  const before = await worked();
  const first = await stage.page.evaluate(`(${measureFirst.toString()})(${JSON.stringify(laid.view)})`);
  const work = (await worked()) - before;
  console.log(`${name}: first drawing ${Number(first).toFixed(1)} ms, work ${work.toFixed(1)} ms`);
  const times = (await stage.page.evaluate(script)) as Times;
  console.log(`  step by step  ${told(times.along)}`);
  console.log(`  anywhere      ${told(times.anywhere)}`);
  console.log(`  work, anywhere ${told(await workOf(stage.page, worked))}`);
  if (stage.troubles.length > 0) console.log(stage.troubles.join("\n"));
  await stage.close();
}
await closeBrowser();

/** Milliseconds that the page's thread worked at script, style and layout, for each jump. */
async function workOf(page: Page, worked: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  let before = await worked();
  for (let step = 0; step < WORKED; step++) {
    await page.evaluate(`(${jump.toString()})(${(step * 0.618_034) % 1})`);
    const after = await worked();
    times.push(after - before);
    before = after;
  }
  return times;
}

/** Tells how much the page's thread has worked so far. */
async function workMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const seconds = metrics.filter(({ name }) => WORK.has(name)).reduce((sum, { value }) => sum + value, 0);
    return seconds * 1_000;
  };
}

/** Runs in the page: to this share of the timeline. */
function jump(share: number): void {
  const { document, PointerEvent } = globalThis as unknown as World;
  const slider = document.querySelector(".timeline");
  const box = slider.getBoundingClientRect();
  const init = { clientX: box.left + share * box.width, clientY: box.top + 5, bubbles: true };
  slider.dispatchEvent(new PointerEvent("pointermove", init));
  void (document.body.offsetHeight + document.querySelector(".part").scrollHeight);
}

function told(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): string => `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2)} ms`;
  return `median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(1)} (${times.length} steps)`;
}

/** What the function below uses of a page. */
interface World {
  readonly document: {
    readonly body: { readonly offsetHeight: number };
    querySelector(selector: string): PageElement;
  };
  readonly MessageEvent: new (type: string, init: object) => unknown;
  readonly KeyboardEvent: new (type: string, init: object) => unknown;
  readonly PointerEvent: new (type: string, init: object) => unknown;
  dispatchEvent(event: unknown): boolean;
  requestAnimationFrame(run: () => void): void;
}

interface PageElement {
  readonly dataset: Record<string, string>;
  readonly scrollHeight: number;
  dispatchEvent(event: unknown): boolean;
  getAttribute(name: string): string | null;
  getBoundingClientRect(): { readonly left: number; readonly top: number; readonly width: number };
}

/** Runs in the page, as all that follows: nothing of this file is there. */
async function measureFirst(view: unknown): Promise<number> {
  const world = globalThis as unknown as World;
  const data = { type: "view", side: "one", result: view };
  const before = performance.now();
  world.dispatchEvent(new world.MessageEvent("message", { data }));
  // Asking for sizes forces style and layout.
  void (world.document.body.offsetHeight + world.document.querySelector(".part").scrollHeight);
  const time = performance.now() - before;
  await new Promise<void>((resolve) => world.requestAnimationFrame(() => resolve()));
  return time;
}

async function measure(steps: number): Promise<Times> {
  const world = globalThis as unknown as World;
  const frame = (): Promise<void> => new Promise((resolve) => world.requestAnimationFrame(() => resolve()));
  const timed = (act: () => void): number => {
    const before = performance.now();
    act();
    void (world.document.body.offsetHeight + world.document.querySelector(".part").scrollHeight);
    return performance.now() - before;
  };
  const slider = world.document.querySelector(".timeline");
  const total = Number(slider.getAttribute("aria-valuemax"));
  const press = (key: string): void => {
    slider.dispatchEvent(new world.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  };
  press("Home");
  const along: number[] = [];
  for (let step = 0; step < steps; step++) {
    along.push(timed(() => press(step % (2 * total) < total ? "ArrowRight" : "ArrowLeft")));
    if (step % 20 === 0) await frame();
  }
  const box = slider.getBoundingClientRect();
  slider.dataset.held = "";
  const anywhere: number[] = [];
  let random = 42;
  for (let step = 0; step < steps; step++) {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    const clientX = box.left + (random / 2_147_483_648) * box.width;
    const init = { clientX, clientY: box.top + 5, bubbles: true };
    anywhere.push(timed(() => slider.dispatchEvent(new world.PointerEvent("pointermove", init))));
    if (step % 20 === 0) await frame();
  }
  return { along, anywhere };
}
