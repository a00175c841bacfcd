// On Fargate there are no instances to look into: a zone has the tasks that run in it, as blocks, those of Spot by themselves.
import { html, nothing, type TemplateResult } from "lit";
import { taskAt } from "../model/arrivals.js";
import { blockName, taskLabel } from "../model/words.js";
import type { Scene } from "./map.js";

/** Blocks beyond these are told as a number. */
const MOST = 200;

export function fargateBlocks(scene: Scene, places: readonly number[]): TemplateResult {
  return html`${places.map((place) => provider(scene, place, places.length > 1))}`;
}

function provider({ shown, occupancy, step }: Scene, place: number, isNamed: boolean): TemplateResult {
  const { preview } = shown.view;
  const { byInstance } = shown.arrivals;
  const count = occupancy.count(place);
  const hidden = Math.max(0, count - MOST);
  const blocks = Array.from({ length: count - hidden }, (_, number) => {
    const task = taskAt(byInstance, place, hidden + number);
    const kind = task === step - 1 ? "block current" : "block";
    return html`<button class=${kind} tabindex="-1" data-task=${task} aria-label=${blockName(preview, task, shown.answer)}>
      ${taskLabel(preview, task)}
    </button>`;
  });
  const name = preview.instances[place]?.id.split("/")[0] ?? "";
  return html`<article class="card fargate" data-instance=${place} tabindex="-1" role="group" aria-label=${`${name}, ${count}`}>
    ${isNamed ? html`<h4><span class="type">${PROVIDERS[name] ?? name}</span><span class="count">${count}</span></h4>` : nothing}
    <div class="blocks">${hidden > 0 ? html`<span class="block earlier">+${hidden}</span>` : nothing}${blocks}</div>
  </article>`;
}

const PROVIDERS: Readonly<Record<string, string>> = { FARGATE: "On demand", FARGATE_SPOT: "Spot" };
