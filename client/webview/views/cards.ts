// Instances as cards: thin bars, the tasks that were there before in grey, and those of this run as numbered blocks in the order
// of their arrival. The room of blocks to come is kept free, so that nothing moves while somebody steps.
import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { Preview, PreviewInstance, PreviewResource } from "../../../server/src/protocol/placement.js";
import { batchOf, countInAll, taskAt } from "../model/arrivals.js";
import { fullness, hiddenBlocks, MOST_BLOCKS, NEARLY_FULL } from "../model/density.js";
import { amounts, blockName, counted, taskLabel, thingsOf } from "../model/words.js";
import type { Scene } from "./map.js";
import { drainButton } from "./quick.js";
import { scaled } from "./scaled.js";

export function cards(scene: Scene, places: readonly number[]): TemplateResult {
  const { preview } = scene.shown.view;
  return html`<ul class="cards">
    ${repeat(
      places,
      (place) => preview.instances[place]?.id ?? place,
      (place) => html`<li>${guard(seenBy(scene, place), () => card(scene, place))}</li>`,
    )}
  </ul>`;
}

/** What a card is drawn from: nothing is done while it stays the same. */
function seenBy({ shown, occupancy, current, rollout, step, lost }: Scene, place: number): unknown[] {
  const isCurrent = current === place;
  const answer = isCurrent ? shown.answer : null;
  const change = rollout && [rollout.old[place], rollout.fresh[place], rollout.started[place], rollout.stopped[place]];
  return [shown.view, occupancy.count(place), isCurrent && step, answer, lost, change === null, ...(change ?? [])];
}

function card(scene: Scene, place: number): TemplateResult | typeof nothing {
  const { preview } = scene.shown.view;
  const instance = preview.instances[place];
  if (instance === undefined) return nothing;
  const { task, tasks } = thingsOf(preview);
  const count = scene.occupancy.count(place);
  const isCurrent = scene.current === place;
  const name = [instance.id, instance.type ?? "", instance.state ?? "", counted(count, task, tasks)].filter(Boolean);
  return html`<article
    class="card ${instance.state === null ? "" : "out"} ${isCurrent ? "current" : ""}"
    data-instance=${place}
    tabindex="-1"
    role="group"
    aria-label=${name.join(", ")}
  >
    <h4>
      <span class="id">${instance.id}</span> <span class="type">${instance.type ?? ""}</span>${stateOf(instance)}${drainButton(scene, place)}
      <span class="count">${count}</span>
    </h4>
    <div class="bars">${preview.resources.map((resource, which) => bar(scene, place, resource, which))}</div>
    ${ports(scene, place, instance)}
    <div class="blocks">${scene.rollout === null ? arrivedBlocks(scene, place) : rolledBlocks(scene, place)}</div>
  </article>`;
}

export function stateOf({ state }: PreviewInstance): TemplateResult | typeof nothing {
  return state === null ? nothing : html`<span class="state">${state}</span>`;
}

function bar({ shown, occupancy }: Scene, place: number, resource: PreviewResource, which: number): TemplateResult {
  const taken = occupancy.taken(place, which);
  const whole = shown.view.preview.instances[place]?.whole[which] ?? null;
  const share = fullness(taken, whole);
  const words = amounts(resource, taken, whole);
  return html`<div class="bar">
    <span class="label">${resource.label}</span>
    <span class="track ${share === null ? "unknown" : ""}"
      ><span class="fill ${(share ?? 0) > NEARLY_FULL ? "full" : ""}" ${scaled(share ?? 0)}></span
    ></span>
    <span class="amount">${words}</span>
  </div>`;
}

/** Of those before and of the tasks that came, when fixed ports are what tasks may miss. */
function ports(scene: Scene, place: number, instance: PreviewInstance): TemplateResult | typeof nothing {
  const { preview } = scene.shown.view;
  if (preview.batches.every((batch) => batch.ports.length === 0)) return nothing;
  const own = new Set<string>();
  const { byInstance } = scene.shown.arrivals;
  const count = scene.rollout === null ? scene.occupancy.count(place) : 0;
  for (let number = 0; number < count; number++)
    for (const port of batchOf(preview, taskAt(byInstance, place, number))?.ports ?? []) own.add(port);
  const chips = [
    ...instance.ports.map((port) => html`<span class="chip" title="Port ${port} was in use before">${port}</span>`),
    ...[...own].map(
      (port) =>
        html`<span class="chip own" title="Port ${port} is taken by a ${thingsOf(preview).task} of this run">${port}</span>`,
    ),
  ];
  return html`<div class="ports">${chips}</div>`;
}

function earlier(preview: Preview, { running }: PreviewInstance): TemplateResult[] {
  const { task, tasks } = thingsOf(preview);
  return running.map(({ group, count }) => {
    const name = group.replace(/^(service|family):/, "") || "earlier";
    const more = `${counted(count, task, tasks)} of ${group || "an unknown group"}, there before`;
    return html`<span class="block earlier" title=${more}
      ><span class="text">${name}</span>${count > 1 ? html`&nbsp;×${count}` : nothing}</span
    >`;
  });
}

function arrivedBlocks({ shown, occupancy, step }: Scene, place: number): TemplateResult {
  const { preview } = shown.view;
  const { byInstance } = shown.arrivals;
  const instance = preview.instances[place];
  const count = occupancy.count(place);
  const hidden = hiddenBlocks(count);
  const room = Math.min(countInAll(byInstance, place), MOST_BLOCKS) - (hidden > 0 ? 1 : 0);
  const blocks = Array.from({ length: room }, (_, number) => {
    const task = taskAt(byInstance, place, hidden + number);
    const kind = hidden + number >= count ? "ghost" : task === step - 1 ? "current" : "";
    return html`<button
      class="block ${kind}"
      tabindex="-1"
      data-task=${task}
      aria-label=${blockName(preview, task, shown.answer)}
    >
      ${taskLabel(preview, task)}
    </button>`;
  });
  const more = hidden > 0 ? html`<span class="block earlier" title="${hidden} came before">+${hidden}</span>` : nothing;
  return html`${instance === undefined ? nothing : earlier(preview, instance)}${more}${blocks}`;
}

/** Old tasks hatched, new ones filled; what the batch just started is raised, what it stopped is outlined. */
function rolledBlocks({ shown, rollout }: Scene, place: number): TemplateResult {
  const instance = shown.view.preview.instances[place];
  const { old = [], fresh = [], started = [], stopped = [] } = rollout ?? {};
  const [before, now, raised, gone] = [old, fresh, started, stopped].map((list) => list[place] ?? 0) as [
    number,
    number,
    number,
    number,
  ];
  return html`${instance === undefined ? nothing : earlier(shown.view.preview, instance)}${several(before, "old", "old task", 0)}${several(gone, "gone", "old task, just stopped", 0)}${several(now, "new", "new task", raised)}`;
}

function several(count: number, kind: string, name: string, raised: number): TemplateResult {
  const shown = Math.min(count, MOST_BLOCKS);
  const blocks = Array.from({ length: shown }, (_, number) => {
    const isRaised = number >= shown - raised;
    return html`<span class="block ${kind} ${isRaised ? "current" : ""}" role="img" aria-label=${isRaised ? `${name}, just started` : name}></span>`;
  });
  return html`${blocks}${count > shown ? html`<span class="block earlier">+${count - shown}</span>` : nothing}`;
}
