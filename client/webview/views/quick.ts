// What-ifs right on the map, for the pointer: lose this zone, drain this instance. The keyboard has them below the header.
import { html, nothing, type TemplateResult } from "lit";
import { toggled } from "../model/inputs.js";
import { inputsOf } from "../state.js";
import type { Scene } from "./map.js";

export function loseButton({ app, shown }: Scene, zone: string): TemplateResult | typeof nothing {
  if (zone === "") return nothing;
  const { loseZones } = inputsOf(app.page, shown.side);
  const lose = (): void => app.act.inputs(shown.side, { loseZones: toggled(loseZones, zone) });
  return loseZones?.includes(zone) === true ? quick("bring back", zone, lose) : quick("lose", zone, lose);
}

/** Nothing where something else keeps tasks away. */
export function drainButton({ app, shown }: Scene, place: number): TemplateResult | typeof nothing {
  const instance = shown.view.preview.instances[place];
  if (instance === undefined) return nothing;
  const { drain } = inputsOf(app.page, shown.side);
  const change = (): void => app.act.inputs(shown.side, { drain: toggled(drain, instance.id) });
  if (drain?.includes(instance.id) === true) return quick("undo", instance.id, change);
  return instance.state === null ? quick("drain", instance.id, change) : nothing;
}

function quick(verb: string, name: string, run: () => void): TemplateResult {
  return html`<button class="quick" tabindex="-1" aria-label=${`${verb} ${name}`} @click=${run}>${verb}</button>`;
}
