// Two previews held against each other: what the other side is, and what comes out differently.
import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../app.js";
import { differencesOf } from "../model/figures.js";
import type { Shown } from "../state.js";

import { clusterOf } from "./header.js";
import { inputsOfSide } from "./inputs.js";

export function differences(one: Shown, other: Shown): TemplateResult {
  const cell = (value: string, better: boolean): TemplateResult =>
    html`<td class=${better ? "better" : ""}>${value}${better ? html`<span class="mark" title="better"> ✓<span class="unseen"> better</span></span>` : nothing}</td>`;
  return html`<section class="differences-part">
    <h2>Differences</h2>
    <table class="differences">
      <thead>
        <tr>
          <td></td>
          <th scope="col">This</th>
          <th scope="col">The other</th>
        </tr>
      </thead>
      <tbody>
        ${differencesOf(one.view.preview, other.view.preview).map(
          (each) =>
            html`<tr>
              <th scope="row">${each.label}</th>
              ${cell(each.one, each.better === "one")} ${cell(each.other, each.better === "other")}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** Above the map of a side, when there are two. */
export function sideHeader(app: App, shown: Shown): TemplateResult {
  const isOther = shown.side === "other";
  return html`<div class="side-header">
    <h2>${isOther ? "The other" : "This"}</h2>
    ${isOther ? versionChoice(app) : nothing} ${clusterOf(app, shown)}
    <div class="controls">${inputsOfSide(app, shown)}</div>
  </div>`;
}

function versionChoice({ page, act }: App): TemplateResult {
  const { version } = page.state.other ?? { version: "current" };
  const choice = (name: "current" | "saved", label: string): TemplateResult =>
    html`<button aria-pressed=${version === name} @click=${() => act.version(name)}>${label}</button>`;
  return html`<div class="switch" role="group" aria-label="Which version of the definition">
    ${choice("current", "As edited")}${choice("saved", "As saved")}
  </div>`;
}
