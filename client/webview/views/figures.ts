// The row of figures; the switch between arrivals and the rolling update.
import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../app.js";
import type { Mode } from "../messages.js";
import { figuresOf } from "../model/figures.js";
import type { Shown } from "../state.js";

export function figures({ view }: Shown, few = false): TemplateResult {
  const list = figuresOf(view.preview)
    .filter(({ key }) => !few || FEW.includes(key))
    .map(
      ({ key, value, label, bad, more }) =>
        html`<div class="figure ${bad ? "bad" : ""}" data-figure=${key} title=${more ?? nothing}>
        <dd>${value}</dd>
        <dt>${label}</dt>
      </div>`,
    );
  return html`<dl class="figures">${list}</dl>`;
}

/** Beside another side: the others are in the table of differences. */
const FEW = ["placed", "used", "price", "spot"];

/** Nothing when no rolling update is simulated. */
export function modeSwitch({ page, act }: App, { view }: Shown): TemplateResult | typeof nothing {
  if ((view.preview.rollout?.simulation ?? null) === null) return nothing;
  const choice = (mode: Mode, name: string): TemplateResult =>
    html`<button aria-pressed=${page.state.mode === mode} @click=${() => act.mode(mode)}>${name}</button>`;
  return html`<div class="switch" role="group" aria-label="What is stepped through">
    ${choice("arrivals", "Arrivals")}${choice("rollout", "Rolling update")}
  </div>`;
}
