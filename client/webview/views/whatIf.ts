// What opens below the header: zones that are lost, instances that are drained, another type, more instances, and on Kubernetes
// the workloads whose running pods go first.
import { html, nothing, type TemplateResult } from "lit";
import type { Preview } from "../../../server/src/protocol/placement.js";
import type { App } from "../app.js";
import type { Side } from "../messages.js";
import { toggled } from "../model/inputs.js";
import { thingsOf } from "../model/words.js";
import { inputsOf, isShown, type Shown } from "../state.js";
import { icon } from "./icons.js";

export function whatIf(app: App, side: Side): TemplateResult | typeof nothing {
  const shown = app.page[side];
  if (app.page.open !== side || !isShown(shown)) return nothing;
  const { preview } = shown.view;
  const inputs = inputsOf(app.page, side);
  const isChanged = Object.keys(NOTHING_LOST).some((key) => key in inputs);
  const parts = preview.scheduler === "Fargate" ? [zones] : [zones, drained, types, more, replaced];
  return html`<section class="what-if" id=${`what-if-${side}`} aria-label="What if">
    ${parts.map((part) => part(app, shown))}
    ${isChanged ? html`<button class="link" @click=${() => app.act.inputs(side, NOTHING_LOST)}>Take all back</button>` : nothing}
  </section>`;
}

const NOTHING_LOST = {
  loseZones: undefined,
  drain: undefined,
  type: undefined,
  more: undefined,
  replace: undefined,
};

function zones({ page, act }: App, { side, view }: Shown): TemplateResult | typeof nothing {
  const names = view.preview.effective.zones.filter((zone) => zone !== "");
  if (names.length === 0) return nothing;
  const lost = inputsOf(page, side).loseZones;
  return html`<fieldset>
    <legend>Lost zones</legend>
    ${names.map((zone) => tick(zone, lost?.includes(zone) === true, () => act.inputs(side, { loseZones: toggled(lost, zone) })))}
  </fieldset>`;
}

function drained({ page, act }: App, { side, view }: Shown): TemplateResult | typeof nothing {
  const { preview } = view;
  if (preview.instances.length === 0) return nothing;
  const { instance, instances } = thingsOf(preview);
  const drain = inputsOf(page, side).drain ?? [];
  const add = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const name = field.value.trim();
    if (name === "" || !preview.instances.some(({ id }) => id === name)) return;
    field.value = "";
    if (!drain.includes(name)) act.inputs(side, { drain: [...drain, name] });
  };
  return html`<fieldset>
    <legend>Drained ${instances}</legend>
    ${drain.map((name) => taken(name, () => act.inputs(side, { drain: toggled(drain, name) })))}
    <input class="input" list=${`instances-${side}`} placeholder="name" aria-label=${`Drain this ${instance}`} @change=${add} />
    <datalist id=${`instances-${side}`}>${preview.instances.slice(0, MOST_OFFERED).map(({ id }) => html`<option value=${id}></option>`)}</datalist>
  </fieldset>`;
}

const MOST_OFFERED = 500;

function types({ page, act }: App, { side, view }: Shown): TemplateResult {
  const { type } = inputsOf(page, side);
  const { instances } = thingsOf(view.preview);
  const change = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value.trim();
    act.inputs(side, { type: text === "" ? undefined : text });
  };
  return html`<fieldset>
    <legend>All ${instances} of type</legend>
    <input
      class="input"
      list=${`types-${side}`}
      placeholder="as they are"
      aria-label=${`Type of all ${instances}`}
      .value=${type ?? ""}
      @change=${change}
    />
    ${typeList(side, view.preview)}
  </fieldset>`;
}

function more({ page, act }: App, { side, view }: Shown): TemplateResult {
  const { preview } = view;
  const list = inputsOf(page, side).more ?? [];
  const { instances } = thingsOf(preview);
  const add = (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const type = String(form.get("type") ?? "").trim();
    const zone = String(form.get("zone") ?? "");
    const count = Number(form.get("count"));
    if (type !== "" && count > 0) act.more(side, { type, count, ...(zone === "" ? {} : { zone }) });
  };
  return html`<form class="fieldset" @submit=${add}>
    <span class="legend">More ${instances}</span>
    ${list.map((each, place) =>
      taken(`${each.count} × ${each.type}${each.zone === undefined ? "" : ` in ${each.zone}`}`, () =>
        act.inputs(side, { more: list.filter((_, other) => other !== place) }),
      ),
    )}
    <input class="input number" name="count" type="number" min="1" max="1000" value="1" aria-label="How many more" />
    <input class="input" name="type" list=${`types-${side}`} value=${preview.effective.types[0] ?? ""} placeholder="type" aria-label="Type of the new ${instances}" />
    <select class="input" name="zone" aria-label="Zone of the new ${instances}">
      ${preview.effective.zones.map((zone) => html`<option value=${zone}>${zone === "" ? "no zone" : zone}</option>`)}
    </select>
    <button class="input" type="submit">Add</button>
  </form>`;
}

function replaced({ page, act }: App, { side, view }: Shown): TemplateResult | typeof nothing {
  if (view.preview.scheduler !== "Kubernetes") return nothing;
  const given = inputsOf(page, side).replace;
  const names = [...new Set([...(given ?? []), ...runningNames(view.preview)])].filter((name) => name !== "").sort();
  if (names.length === 0) return nothing;
  return html`<fieldset>
    <legend>Running pods that go first</legend>
    ${names.slice(0, MOST_NAMES).map((name) => tick(name, given?.includes(name) === true, () => act.inputs(side, { replace: toggled(given, name) })))}
  </fieldset>`;
}

const MOST_NAMES = 30;

/** Of the workloads that the manifests hold, those that are running already. */
function runningNames({ instances, batches }: Preview): string[] {
  const placed = new Set(batches.map(({ name }) => name));
  return [...new Set(instances.flatMap(({ running }) => running.map(({ group }) => group)))].filter((name) =>
    placed.has(name),
  );
}

function tick(name: string, checked: boolean, change: () => void): TemplateResult {
  return html`<label class="tick"><input type="checkbox" .checked=${checked} @change=${change} />${name}</label>`;
}

/** Something that was given, to be taken back. */
function taken(name: string, remove: () => void): TemplateResult {
  return html`<button class="taken" aria-label=${`Take back: ${name}`} @click=${remove} type="button">${name}${icon("close")}</button>`;
}

function typeList(side: Side, { effective }: Preview): TemplateResult {
  return html`<datalist id=${`types-${side}`}>${effective.types.map((type) => html`<option value=${type}></option>`)}</datalist>`;
}
