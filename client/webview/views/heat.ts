// Many instances as a heat map: a cell an instance, those of a type together, the fuller the stronger. Drawn on canvases; what the
// keyboard or the pointer is at is an element of its own with a name, laid over its cell.
import { html, type TemplateResult } from "lit";
import { NEARLY_FULL } from "../model/density.js";
import { fullestShare } from "../model/occupancy.js";
import { counted, thingsOf } from "../model/words.js";
import { themeColours } from "./colours.js";
import type { Scene } from "./map.js";
import { byType } from "./rows.js";

export const CELL = 16;
const GAP = 2;

interface Field {
  readonly scene: Scene;
  readonly places: readonly number[];
}

/** What the canvases of the last drawing stand for. */
const fields = new Map<string, Field>();

export function heat(scene: Scene, places: readonly number[], zone: number): TemplateResult {
  const { preview } = scene.shown.view;
  const { instance, instances } = thingsOf(preview);
  const groups = groupsOf(scene, places);
  return html`${groups.map(({ type, places: some }, group) => {
    const key = `${scene.shown.side} ${zone} ${group}`;
    fields.set(key, { scene, places: some });
    const name = counted(some.length, instance, instances);
    return html`<h4 class="type">${type || "type not known"} <span class="quiet">${some.length}</span></h4>
      <div class="cells" role="listbox" aria-label=${`${name} of ${type || "an unknown type"}`} data-field=${key} tabindex="-1">
        <canvas data-key=${key} height="0" aria-hidden="true"></canvas>
        <span class="cursor" role="option" aria-selected="false" hidden></span>
      </div>`;
  })}`;
}

/** After every drawing of the page. */
export function drawHeat(): void {
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>("canvas[data-key]")) {
    const field = fields.get(canvas.dataset.key ?? "");
    if (field !== undefined) draw(canvas, field);
  }
}

/** The instance below a point of a field; undefined: none. */
export function cellAt(
  key: string,
  width: number,
  x: number,
  y: number,
): { number: number; instance: number } | undefined {
  const perLine = perLineOf(width);
  const column = Math.floor(x / CELL);
  const number = Math.floor(y / CELL) * perLine + column;
  const instance = column < perLine && column >= 0 ? fields.get(key)?.places[number] : undefined;
  return instance === undefined ? undefined : { number, instance };
}

export function cellOf(
  key: string,
  width: number,
  number: number,
): { x: number; y: number; instance: number } | undefined {
  const instance = fields.get(key)?.places[number];
  const perLine = perLineOf(width);
  if (instance === undefined) return undefined;
  return { x: (number % perLine) * CELL, y: Math.floor(number / perLine) * CELL, instance };
}

export function perLineOf(width: number): number {
  return Math.max(1, Math.floor((width + GAP) / CELL));
}

const groupsKnown = new WeakMap<readonly number[], ReturnType<typeof byType>>();

/** Of a view they stay the same, whatever the step. */
function groupsOf({ shown }: Scene, places: readonly number[]): ReturnType<typeof byType> {
  const known = groupsKnown.get(places);
  if (known !== undefined) return known;
  const made = byType(shown.view.preview, places);
  groupsKnown.set(places, made);
  return made;
}

const widths = new WeakMap<Element, number>();

/** Measured once: the map tells when it becomes wider or narrower. */
export function forgetWidth(canvas: Element): void {
  widths.delete(canvas);
}

function draw(canvas: HTMLCanvasElement, { scene, places }: Field): void {
  const width = widths.get(canvas) ?? canvas.clientWidth;
  widths.set(canvas, width);
  const perLine = perLineOf(width);
  const height = Math.ceil(places.length / perLine) * CELL;
  const ratio = window.devicePixelRatio || 1;
  sizeTo(canvas, width, height, ratio);
  const context = canvas.getContext("2d");
  if (context === null || width === 0) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  for (let number = 0; number < places.length; number++) {
    const x = (number % perLine) * CELL;
    const y = Math.floor(number / perLine) * CELL;
    cell(context, scene, places[number] ?? 0, x, y);
  }
}

function sizeTo(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === wide && canvas.height === high) return;
  canvas.width = wide;
  canvas.height = high;
  canvas.style.height = `${height}px`;
}

function cell(context: CanvasRenderingContext2D, scene: Scene, place: number, x: number, y: number): void {
  const { preview } = scene.shown.view;
  const colours = themeColours();
  const side = CELL - GAP;
  const share = fullestShare(preview, scene.occupancy, place);
  context.globalAlpha = 1;
  context.fillStyle = colours.track;
  const isOut = preview.instances[place]?.state !== null;
  if (isOut) {
    context.setLineDash([2, 2]);
    context.strokeStyle = colours.quiet;
    context.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
    context.setLineDash([]);
  } else if (colours.track === colours.background) {
    context.strokeStyle = colours.border;
    context.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
  } else context.fillRect(x, y, side, side);
  if (share > 0) {
    context.globalAlpha = isOut ? 0.25 : 0.2 + share * 0.8;
    context.fillStyle = share > NEARLY_FULL ? colours.full : colours.bar;
    context.fillRect(x, y, side, side);
  }
  if (scene.current !== place) return;
  context.globalAlpha = 1;
  context.strokeStyle = colours.foreground;
  context.lineWidth = 2;
  context.strokeRect(x, y, side, side);
  context.lineWidth = 1;
}
