// What is said of the instance below the pointer, or of the one that the keyboard is at: how full it is, and its verdict on the
// current task. One element for the whole page, laid beside what it is about.

import { occupancyOfArrivals } from "../model/occupancy.js";
import { amounts, counted, instanceName, taskName, thingsOf, verdictText } from "../model/words.js";
import type { Page, Shown } from "../state.js";
import { isShown, stepOf } from "../state.js";

interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tip {
  show(page: Page, side: "one" | "other", instance: number, anchor: Anchor): void;
  hide(): void;
}

const EDGE = 8;

export function createTip(): Tip {
  const box = document.createElement("div");
  box.className = "tip";
  box.id = "tip";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  document.body.append(box);
  return {
    show(page, side, instance, anchor) {
      const shown = page[side];
      if (!isShown(shown)) return;
      box.replaceChildren(...tipLines(page, shown, instance).map(line));
      box.hidden = false;
      const { width, height } = box.getBoundingClientRect();
      const left = Math.max(EDGE, Math.min(anchor.left, window.innerWidth - width - EDGE));
      const below = anchor.bottom + EDGE;
      const top = below + height > window.innerHeight ? Math.max(EDGE, anchor.top - height - EDGE) : below;
      box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    },
    hide() {
      box.hidden = true;
    },
  };
}

/** The name, the verdict, then the amounts. */
export function tipLines(page: Page, shown: Shown, place: number): string[] {
  const { preview } = shown.view;
  const instance = preview.instances[place];
  if (instance === undefined) return [];
  const step = stepOf(page, shown);
  const { task, tasks } = thingsOf(preview);
  const isRollout = page.state.mode === "rollout";
  const occupancy = occupancyOfArrivals(preview, shown.arrivals, step);
  const about = [instanceName(preview, place), instance.type ?? "", instance.state ?? ""].filter(Boolean).join(" · ");
  if (isRollout) return [about];
  const row = shown.answer?.step === step - 1 ? shown.answer.rows?.find((each) => each.instance === place) : undefined;
  const verdict = row === undefined ? "" : `${taskName(preview, step - 1)}: ${verdictText(row)}`;
  const full = preview.resources.map(
    (resource, which) =>
      `${resource.label} ${amounts(resource, occupancy.taken(place, which), instance.whole[which] ?? null)}`,
  );
  const before = instance.running.reduce((sum, { count }) => sum + count, 0);
  const tally = `${counted(occupancy.count(place), task, tasks)}${before > 0 ? `, ${before} before` : ""}`;
  return [about, verdict, `${tally} · ${full.join(" · ")}`].filter((text) => text !== "");
}

function line(text: string, place: number): HTMLElement {
  const element = document.createElement(place === 0 ? "strong" : "span");
  element.textContent = text;
  return element;
}
