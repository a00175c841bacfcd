// The bottom of the page: every arrival, or every batch of the rolling update, as a tick, and the keys to step through them.
import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../app.js";
import { batchSentence } from "../model/rollout.js";
import { stepAtPlace, type Tick, tickAt, ticksOf } from "../model/ticks.js";
import { count, stepSentence } from "../model/words.js";
import { currentStep, isShown, type Page, type Shown, totalOf } from "../state.js";
import { themeColours } from "./colours.js";
import { modeSwitch } from "./figures.js";
import { icon } from "./icons.js";

/** Where on the way somebody is: through arrivals, or through batches. */
export interface Way {
  readonly total: number;
  readonly at: number;
  readonly noun: string;
  readonly sentence: string;
  readonly failedAt: (place: number) => boolean;
  /** Whether the way has its own beginning, before the first. */
  readonly key: unknown;
}

export function wayOf(page: Page): Way {
  const shown = isShown(page.one) ? page.one : null;
  if (shown !== null && page.state.mode === "rollout") return wayOfRollout(page, shown);
  const preview = shown?.view.preview;
  const at = currentStep(page);
  const sentence =
    shown === null || preview === undefined
      ? ""
      : stepSentence(preview, Math.min(at, preview.chosen.length), shown.answer);
  return {
    total: totalOf(page),
    at,
    noun: "step",
    sentence,
    failedAt: (place) => (preview?.chosen[place] ?? 0) < 0,
    key: preview,
  };
}

export function timeline({ page, act }: App): TemplateResult {
  const way = wayOf(page);
  const go = (to: number): void => (page.state.mode === "rollout" ? act.batch(to) : act.step(to));
  const button = (name: Parameters<typeof icon>[0], label: string, run: () => void, off = false): TemplateResult =>
    html`<button class="key" aria-label=${label} title=${label} ?disabled=${off} @click=${run}>${icon(name)}</button>`;
  const atEnd = way.at >= way.total;
  return html`<footer class="bottom">
    ${isShown(page.one) && page.state.other === null ? modeSwitch({ page, act }, page.one) : nothing}
    <div class="keys">
      ${button("first", "First (Home)", () => go(0), way.at <= 0)}
      ${button("previous", "Back (left arrow)", () => go(way.at - 1), way.at <= 0)}
      ${button(page.playing ? "pause" : "play", page.playing ? "Pause (space)" : "Play (space)", act.play, way.total === 0)}
      ${button("next", "Forward (right arrow)", () => go(way.at + 1), atEnd)}
      ${button("last", "Last (End)", () => go(way.total), atEnd)}
    </div>
    <div
      class="timeline"
      role="slider"
      tabindex="0"
      aria-label=${way.noun === "batch" ? "Batches of the rolling update" : "Arrivals"}
      aria-orientation="horizontal"
      aria-valuemin="0"
      aria-valuemax=${way.total}
      aria-valuenow=${way.at}
      aria-valuetext=${way.sentence}
      @pointerdown=${(event: PointerEvent) => grab(event, way.total, go)}
      @pointermove=${(event: PointerEvent) => drag(event, way.total, go)}
    >
      <canvas class="ticks" aria-hidden="true"></canvas>
    </div>
    <span class="position" .style=${`min-width:${2 * count(way.total).length + 9}ch`}>${way.noun} ${count(way.at)} of ${count(way.total)}</span>
  </footer>`;
}

function wayOfRollout({ state }: Page, { view }: Shown): Way {
  const simulation = view.preview.rollout?.simulation ?? null;
  const total = simulation?.batches.length ?? 0;
  const at = Math.min(state.batch, total);
  const stalled = simulation !== null && simulation.stalled !== null;
  return {
    total,
    at,
    noun: "batch",
    sentence: simulation === null ? "" : batchSentence(view.preview, simulation, at),
    failedAt: (place) => stalled && place === total - 1,
    key: simulation,
  };
}

function grab(event: PointerEvent, total: number, go: (to: number) => void): void {
  const slider = event.currentTarget as HTMLElement;
  slider.setPointerCapture(event.pointerId);
  slider.dataset.held = "";
  slider.addEventListener("lostpointercapture", () => delete slider.dataset.held, { once: true });
  go(stepAtPlace(total, slider.clientWidth, event.offsetX));
}

function drag(event: PointerEvent, total: number, go: (to: number) => void): void {
  const slider = event.currentTarget as HTMLElement;
  if (slider.dataset.held === undefined) return;
  go(stepAtPlace(total, slider.clientWidth, event.clientX - slider.getBoundingClientRect().left));
}

interface Known {
  key: unknown;
  width: number;
  ticks: Tick[];
}

let known: Known | undefined;
let size: { width: number; height: number } | undefined;
let watched: { canvas: HTMLCanvasElement; observer: ResizeObserver } | undefined;

/** Draws again when the canvas gets another size: not only the window changes it, what stands beside it comes and goes. */
export function watchTimeline(draw: () => void): void {
  const canvas = document.querySelector<HTMLCanvasElement>("canvas.ticks");
  if (canvas === null || canvas === watched?.canvas) return;
  watched?.observer.disconnect();
  const observer = new ResizeObserver(() => {
    size = undefined;
    draw();
  });
  observer.observe(canvas);
  watched = { canvas, observer };
}

/** How high a tick is, and the current one. */
const HIGH = 11;
const HIGHER = 21;

/** After every drawing of the page. */
export function drawTimeline(page: Page): void {
  const canvas = document.querySelector<HTMLCanvasElement>("canvas.ticks");
  if (canvas === null) return;
  size ??= { width: canvas.clientWidth, height: canvas.clientHeight };
  const { width, height } = size;
  const way = wayOf(page);
  if (known === undefined || known.key !== way.key || known.width !== width)
    known = { key: way.key, width, ticks: ticksOf(way.total, way.failedAt, width) };
  const ratio = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const context = canvas.getContext("2d");
  if (context === null || width === 0) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  drawTicks(context, known.ticks, tickAt(known.ticks, way.total, way.at), height);
}

function drawTicks(context: CanvasRenderingContext2D, ticks: readonly Tick[], raised: number, height: number): void {
  const colours = themeColours();
  for (const [place, { x, width, failed }] of ticks.entries()) {
    const isRaised = place === raised;
    context.globalAlpha = isRaised ? 1 : failed ? 0.85 : place < raised ? 0.7 : 0.3;
    context.fillStyle = failed ? colours.bad : colours.bar;
    const high = isRaised ? HIGHER : HIGH;
    const top = height - high - 4;
    const wide = isRaised ? Math.max(width, 3) : width;
    context.fillRect(x, top, wide, high);
    if (!isRaised) continue;
    context.globalAlpha = 1;
    context.strokeStyle = colours.foreground;
    context.strokeRect(x + 0.5, top + 0.5, Math.max(wide - 1, 2), high - 1);
  }
}
