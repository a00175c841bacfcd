// The map of one side: zones as columns with what is in them, as cards, as rows or as a heat map, by how many instances there are.
import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../app.js";
import { densityOf } from "../model/density.js";
import type { Occupancy } from "../model/occupancy.js";
import type { RolloutState } from "../model/rollout.js";
import { count, thingsOf, zoneName } from "../model/words.js";
import { inputsOf, type Shown, shownAt } from "../state.js";
import { cards } from "./cards.js";
import { fargateBlocks } from "./fargate.js";
import { heat } from "./heat.js";
import { loseButton } from "./quick.js";
import { rows } from "./rows.js";

/** What every part of the map is drawn from. */
export interface Scene {
  readonly app: App;
  readonly shown: Shown;
  readonly step: number;
  readonly occupancy: Occupancy;
  /** Null: arrivals are shown. */
  readonly rollout: RolloutState | null;
  /** The instance of the current step; -1: none. */
  readonly current: number;
  readonly lost: readonly string[];
}

export function map(app: App, shown: Shown): TemplateResult {
  const { preview } = shown.view;
  const scene = sceneOf(app, shown);
  const { task, tasks, instances } = thingsOf(preview);
  const isFargate = preview.scheduler === "Fargate";
  const density = isFargate ? "cards" : densityOf(preview.instances.length);
  const zones = preview.zones.map(({ name, instances: places }, zone) => {
    const draw = isFargate ? fargateBlocks : DRAWN[density];
    const here = scene.occupancy.inZone(zone);
    const tally = count(here);
    const isLost = scene.lost.includes(name);
    return html`<section class=${isLost ? "zone lost" : "zone"} aria-label=${zoneName(name)}>
      <h3>
        <span class="zone-name" title=${name}>${zoneName(name)}${isLost ? html` <span class="state">lost</span>` : nothing}</span
        >${loseButton(scene, name)}<span class="tally">${tally}<span class="word"> ${here === 1 ? task : tasks}</span></span>
      </h3>
      ${draw(scene, places, zone)}
    </section>`;
  });
  return html`<div
    class="zones as-${density}"
    data-side=${shown.side}
    data-zones=${preview.zones.length === 1 ? "one" : "many"}
    role="group"
    aria-label=${`${preview.scheduler === "Fargate" ? "Zones" : `Zones and their ${instances}`}; arrow keys move, Enter opens`}
  >
    ${zones}
  </div>`;
}

const DRAWN = { cards, rows, heat };

/** The same one every time: cards are drawn anew for another. */
const NONE: readonly string[] = [];

export function sceneOf(app: App, shown: Shown): Scene {
  const { page } = app;
  const { preview } = shown.view;
  const { step, occupancy, rollout } = shownAt(page, shown);
  const current = rollout === null && step > 0 ? (preview.chosen[step - 1] ?? -1) : -1;
  return { app, shown, step, occupancy, rollout, current, lost: inputsOf(page, shown.side).loseZones ?? NONE };
}
