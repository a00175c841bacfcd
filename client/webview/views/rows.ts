// Instances as one-line rows, those of a type together: a name, how full it is, and how many tasks it has.
import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Preview } from "../../../server/src/protocol/placement.js";
import { fullness, NEARLY_FULL } from "../model/density.js";
import { counted, thingsOf } from "../model/words.js";
import type { Scene } from "./map.js";
import { scaled } from "./scaled.js";

export function rows(scene: Scene, places: readonly number[]): TemplateResult {
  const groups = byType(scene.shown.view.preview, places);
  return html`${groups.map(
    ({ type, places: some }) =>
      html`${groups.length > 1 || type !== "" ? html`<h4 class="type">${type || "type not known"}</h4>` : nothing}
        <ul class="rows">
          ${some.map((place) => html`<li>${guard(seenBy(scene, place), () => row(scene, place))}</li>`)}
        </ul>`,
  )}`;
}

/** In the order in which the types are met first. */
export function byType({ instances }: Preview, places: readonly number[]): { type: string; places: number[] }[] {
  const groups = new Map<string, number[]>();
  for (const place of places) {
    const type = instances[place]?.type ?? "";
    const known = groups.get(type);
    if (known === undefined) groups.set(type, [place]);
    else known.push(place);
  }
  return [...groups].map(([type, some]) => ({ type, places: some }));
}

function seenBy({ shown, occupancy, current, rollout }: Scene, place: number): unknown[] {
  return [shown.view, occupancy.count(place), current === place, rollout === null, rollout?.old[place]];
}

function row({ shown, occupancy, current, rollout }: Scene, place: number): TemplateResult | typeof nothing {
  const { preview } = shown.view;
  const instance = preview.instances[place];
  if (instance === undefined) return nothing;
  const { task, tasks } = thingsOf(preview);
  const count = occupancy.count(place);
  const old = rollout === null ? 0 : (rollout.old[place] ?? 0);
  const bars = preview.resources.map((_, which) => {
    const share = fullness(occupancy.taken(place, which), instance.whole[which] ?? null);
    return html`<span class="track"
      ><span class="fill ${(share ?? 0) > NEARLY_FULL ? "full" : ""}" ${scaled(share ?? 0)}></span
    ></span>`;
  });
  const kind = `row ${instance.state === null ? "" : "out"} ${current === place ? "current" : ""}`;
  const name = [instance.id, instance.state ?? "", counted(count, task, tasks)].filter(Boolean).join(", ");
  return html`<div class=${kind} data-instance=${place} tabindex="-1" role="group" aria-label=${name}>
    <span class="id">${instance.id}</span>${bars}<span class="count">${old > 0 ? html`<span class="old">${old}</span> + ${count - old}` : count}</span>
  </div>`;
}
