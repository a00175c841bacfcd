// The answer to "why": what could not be placed, then the current step with the instance that was chosen and the next ones; below
// it what was taken for granted.
import { html, nothing, type TemplateResult } from "lit";
import type { PreviewRow } from "../../../server/src/protocol/placement.js";
import type { App } from "../app.js";
import { count, instanceName, taskName, thingsOf, verdictText } from "../model/words.js";
import { isShown, type Shown, stepOf } from "../state.js";
import { blocked } from "./blocked.js";
import { differences } from "./compare.js";
import { rolloutSide } from "./rollout.js";

export function side(app: App): TemplateResult | typeof nothing {
  const { page } = app;
  const { one, other } = page;
  if (!isShown(one)) return nothing;
  const both = page.state.other !== null && isShown(other) ? other : null;
  const parts =
    both !== null
      ? [differences(one, both), titled(app, one, "This"), titled(app, both, "The other")]
      : page.state.mode === "rollout"
        ? [rolloutSide(app, one)]
        : [blocked(app, one), current(app, one), background(one)];
  return html`<aside class="side" aria-label="Why">${parts}</aside>`;
}

function titled(app: App, shown: Shown, title: string): TemplateResult {
  return html`<div class="titled"><h2 class="over">${title}</h2>
    ${blocked(app, shown)} ${current(app, shown)}</div>`;
}

/** Rows of each kind that are shown; the others are in the table. */
const MOST = { chosen: 1, behind: 4, blocked: 4 };

function current({ page }: App, shown: Shown): TemplateResult | typeof nothing {
  const { preview } = shown.view;
  const step = stepOf(page, shown);
  const { instance, task, tasks } = thingsOf(preview);
  if (preview.chosen.length === 0) return html`<p>There are no ${tasks} to place.</p>`;
  if (step === 0)
    return html`<section class="step"><h2>Before the first ${task}</h2><p class="quiet">Step forward to see where it goes.</p></section>`;
  const place = preview.chosen[step - 1] ?? -1;
  const name = taskName(preview, step - 1);
  const answer = shown.answer?.step === step - 1 ? shown.answer : null;
  const rows = answer?.rows ?? [];
  const title = place < 0 ? `${name}: no ${instance}` : `${name} → ${instanceName(preview, place)}`;
  return html`<section class="step">
    <h2>${title}</h2>
    <p class="why">${answer === null ? html`<span class="quiet">…</span>` : answer.why}</p>
    ${rows.length === 0 ? nothing : verdicts(shown, rows)}
  </section>`;
}

function verdicts({ view: { preview } }: Shown, rows: readonly PreviewRow[]): TemplateResult {
  const few = (["chosen", "behind", "blocked"] as const).flatMap((kind) =>
    rows.filter(({ verdict }) => verdict === kind).slice(0, MOST[kind]),
  );
  const { instance, instances } = thingsOf(preview);
  const rest = rows.length - few.length;
  return html`<table class="verdicts">
      <caption class="unseen">
        What the ${instances} had to say
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">${instance}</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        ${few.map(
          (row) =>
            html`<tr class=${row.verdict} data-instance=${row.instance}>
              <th scope="row">${instanceName(preview, row.instance)}</th>
              <td>${verdictText(row)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${rest > 0 ? html`<p class="quiet">${count(rest)} more: point at them, or see the table.</p>` : nothing}`;
}

/** What the answer rests on. */
function background({ view: { preview } }: Shown): TemplateResult | typeof nothing {
  const { managedScaling, assumptions } = preview;
  const scaling = managedScaling.map(
    ({ provider, n, m }) =>
      html`<p class="scaling">Managed scaling of ${provider}: ${m <= n ? `its ${count(n)} instances are enough` : `grows from ${count(n)} to ${count(m)} instances`}.</p>`,
  );
  const taken = html`<details class="assumptions">
    <summary>${assumptions.length === 1 ? "1 assumption" : `${assumptions.length} assumptions`}</summary>
    <ul>
      ${assumptions.map((each) => html`<li>${each}</li>`)}
    </ul>
  </details>`;
  return html`${scaling}${assumptions.length === 0 ? nothing : taken}`;
}
