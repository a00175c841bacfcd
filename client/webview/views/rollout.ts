// The side of a rolling update: how it ends, what the current batch did, and whether the service may be scaled out so far.
import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../app.js";
import { batchSentence, mostVerdict, rolloutVerdict } from "../model/rollout.js";
import { thingsOf } from "../model/words.js";
import { inputsOf, type Shown } from "../state.js";
import { icon } from "./icons.js";
import { wholeNumber } from "./inputs.js";

export function rolloutSide(app: App, shown: Shown): TemplateResult | typeof nothing {
  const { preview } = shown.view;
  const { rollout } = preview;
  if (rollout === null) return nothing;
  const { tasks } = thingsOf(preview);
  const verdict = rolloutVerdict(rollout);
  return html`<section class="rollout">
      <h2>Rolling update</h2>
      ${verdictLine(verdict)}
      <p class="quiet">
        Between ${rollout.lower} and ${rollout.upper} ${tasks} run at any time${rollout.extra > 0 ? `: up to ${rollout.extra} more than usual need room` : ""}.
      </p>
      ${batches(app, shown)}
    </section>
    ${most(app, shown)}`;
}

function verdictLine({ good, text }: { good: boolean; text: string }): TemplateResult {
  return html`<p class="verdict ${good ? "good" : "bad"}">${icon(good ? "check" : "warning")}<span>${text}</span></p>`;
}

function batches({ page, act }: App, { view: { preview } }: Shown): TemplateResult | typeof nothing {
  const simulation = preview.rollout?.simulation ?? null;
  if (simulation === null) return nothing;
  const at = Math.min(page.state.batch, simulation.batches.length);
  const rows = simulation.batches.map(
    (each, number) =>
      html`<tr class=${number + 1 === at ? "chosen" : ""} aria-current=${number + 1 === at ? "step" : nothing}>
        <th scope="row"><button class="link plain" @click=${() => act.batch(number + 1)}>${number + 1}</button></th>
        <td>+${each.started.length}</td>
        <td>−${each.stopped.length}</td>
        <td>${each.old}</td>
        <td>${each.new}</td>
      </tr>`,
  );
  return html`<p class="why">${batchSentence(preview, simulation, at)}</p>
    <p class="legend"><span class="block old"></span> old <span class="block new"></span> new <span class="block gone"></span> just stopped</p>
    ${rows.length === 0 ? nothing : batchTable(rows)}`;
}

function batchTable(rows: readonly TemplateResult[]): TemplateResult {
  return html`<table class="batches">
      <caption class="unseen">
        Batches of the rolling update
      </caption>
      <thead>
        <tr>
          <th scope="col">Batch</th>
          <th scope="col">Starts</th>
          <th scope="col">Stops</th>
          <th scope="col">Old</th>
          <th scope="col">New</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function most({ page, act }: App, { side, view: { preview } }: Shown): TemplateResult {
  const { tasks } = thingsOf(preview);
  const verdict = mostVerdict(preview);
  const asked = inputsOf(page, side).most;
  return html`<section class="most">
    <h2>Scaled out</h2>
    <p>
      <span class="field"
        ><span class="name" aria-hidden="true">at most</span
        ><vscode-textfield
          class="count"
          type="number"
          min="1"
          step="1"
          placeholder=${tasks}
          .label=${`How many ${tasks} the service may be scaled out to`}
          .value=${asked === undefined ? "" : String(asked)}
          @input=${(event: Event) => act.inputs(side, { most: wholeNumber(event) })}
        ></vscode-textfield
      ></span>
    </p>
    ${verdict === null ? html`<p class="quiet">Does the scaling maximum fit? Enter it to see.</p>` : verdictLine(verdict)}
  </section>`;
}
