// How long a step of the placement preview takes in a real browser, script and forced layout, over thousands of steps: one after
// the other and back, and to anywhere. By the clock, and for fewer steps by what the page's thread worked in all, which is the
// same on a busy machine. Prints figures and judges nothing; `node test/bench/webview.mjs` runs it.
import type { Page } from "playwright-core";
import { HUGE, MANY, type Made, MIDDLE, madeView, SMALL } from "../webview/support/made.js";
import { closeBrowser, openStage } from "../webview/support/stage.js";

const STEPS = 2_000;
const WORKED = 400;

const CASES: Readonly<Record<string, Made>> = {
  "9 instances, 24 tasks": SMALL,
  "60 instances, 260 tasks": MIDDLE,
  "240 instances, 1,000 tasks": MANY,
  "500 instances, 2,000 tasks": HUGE,
};

interface Times {
  readonly first: number;
  readonly along: readonly number[];
  readonly anywhere: readonly number[];
}

for (const [name, made] of Object.entries(CASES)) {
  const stage = await openStage({ made: null });
  const laid = madeView(made);
  if (!("view" in laid)) throw new Error(laid.problem);
  const script = `(${measure.toString()})(${JSON.stringify(laid.view)}, ${STEPS})`;
  const times = (await stage.page.evaluate(script)) as Times;
  console.log(`${name}: first drawing ${times.first.toFixed(1)} ms`);
  console.log(`  step by step  ${told(times.along)}`);
  console.log(`  anywhere      ${told(times.anywhere)}`);
  console.log(`  work, anywhere ${told(await workOf(stage.page))}`);
  if (stage.troubles.length > 0) console.log(stage.troubles.join("\n"));
  await stage.close();
}
await closeBrowser();

/** Milliseconds of the thread, with all that it did for a step, drawing included. */
async function workOf(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
  };
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

/** Runs in the page: nothing of this file is there. */
async function measure(view: unknown, steps: number): Promise<Times> {
  const world = globalThis as unknown as World;
  const frame = (): Promise<void> => new Promise((resolve) => world.requestAnimationFrame(() => resolve()));
  const timed = (act: () => void): number => {
    const before = performance.now();
    act();
    // Asking for sizes forces style and layout.
    void (world.document.body.offsetHeight + world.document.querySelector(".part").scrollHeight);
    return performance.now() - before;
  };
  const data = { type: "view", side: "one", result: view };
  const first = timed(() => world.dispatchEvent(new world.MessageEvent("message", { data })));
  for (let number = 0; number < 10; number++) await frame();
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
  return { first, along, anywhere };
}
