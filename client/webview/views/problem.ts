// In place of the map when there is nothing to draw: what is missing, and what to do about it.
import { html, nothing, type TemplateResult } from "lit";
import type { PlacementProblem } from "../../../server/src/protocol/placement.js";
import type { App } from "../app.js";
import type { Side } from "../messages.js";
import { thingsOf } from "../model/words.js";
import { inputsOf, type Shown } from "../state.js";

const MOST_CHOICES = 12;

export function problem(
  { page, act }: App,
  side: Side,
  { problem: sentence, choices }: PlacementProblem,
): TemplateResult {
  const offered = (choices ?? []).slice(0, MOST_CHOICES);
  const isChanged = Object.keys(inputsOf(page, side)).length > 0;
  return html`<div class="problem" role="status">
    <p>${sentence}</p>
    ${
      offered.length === 0
        ? nothing
        : html`<ul class="choices" aria-label="Clusters of this workspace">
          ${offered.map(
            ({ name, uri }) =>
              html`<li><button class="choice" @click=${() => act.cluster(side, uri)}>${name}</button></li>`,
          )}
        </ul>`
    }
    <div class="answers">
      ${choices === null ? nothing : html`<vscode-button @click=${() => act.pickCluster(side)}>Choose a cluster…</vscode-button>`}
      ${isChanged ? html`<vscode-button secondary @click=${() => act.asInFiles(side)}>As the files say</vscode-button>` : nothing}
    </div>
  </div>`;
}

/** A preview of nothing; null: there is something to see. */
export function emptiness({ act }: App, { side, view }: Shown): TemplateResult | null {
  const { preview } = view;
  const { tasks, instances } = thingsOf(preview);
  if (preview.scheduler !== "Fargate" && preview.instances.length === 0)
    return html`<div class="problem" role="status">
      <p>The cluster has no ${instances}, so nothing can be placed. Add some under “what if”, or choose another cluster.</p>
      <vscode-button @click=${() => act.pickCluster(side)}>Choose a cluster…</vscode-button>
    </div>`;
  if (preview.chosen.length === 0 && !preview.effective.countable && preview.instances.length === 0)
    return html`<div class="problem" role="status"><p>There are no ${tasks} to place.</p></div>`;
  return null;
}
