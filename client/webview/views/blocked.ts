// What could not be placed: the reasons in the service's own words with the instances that each rules out, and the nearest
// changes that would let it in, one click away.
import { html, nothing, type TemplateResult } from "lit";
import type { OfferedChange, PreviewBlocked } from "../../../server/src/protocol/placement.js";
import type { App } from "../app.js";
import { count, instanceName, thingsOf, unplacedTitle } from "../model/words.js";
import type { Shown } from "../state.js";

/** Groups beyond these are told as a number. */
const MOST_GROUPS = 6;
const MOST_NAMES = 5;

export function blocked(app: App, shown: Shown): TemplateResult | typeof nothing {
  const { preview, changes } = shown.view;
  if (preview.blocked.length === 0) return nothing;
  const groups = preview.blocked.slice(0, MOST_GROUPS);
  const more = preview.blocked.length - groups.length;
  return html`${groups.map((group, place) => one(app, shown, group, place, changes[place] ?? []))}
  ${more > 0 ? html`<p class="quiet">${more} more groups: see the table of ${thingsOf(preview).tasks}.</p>` : nothing}`;
}

function one(
  app: App,
  shown: Shown,
  group: PreviewBlocked,
  place: number,
  changes: readonly OfferedChange[],
): TemplateResult {
  return html`<section class="blocked" data-group=${place}>
    <h2><button class="link plain" title="Go to this step" @click=${() => app.act.step(group.first + 1)}>${unplacedTitle(shown.view.preview, group)}</button></h2>
    ${group.summary === null ? nothing : html`<p class="summary">${group.summary}</p>`} ${reasons(app, shown, group)}
    ${changes.length === 0 ? nothing : html`<p>Nearest changes that let it in:</p>`}
    ${
      changes.length === 0
        ? nothing
        : html`<ul class="changes">
          ${changes.map((change, index) => changeRow(app, shown, place, index, change))}
        </ul>`
    }
  </section>`;
}

function reasons(app: App, shown: Shown, { reasons: list }: PreviewBlocked): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const { preview } = shown.view;
  const { instance, instances } = thingsOf(preview);
  return html`<p>Every ${instance} is ruled out:</p>
    <table class="reasons">
      <caption class="unseen">
        Reasons and the ${instances} that each rules out
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">Reason</th>
          <th scope="col">${instances}</th>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          ({ reason, instances: places }) =>
            html`<tr>
              <th scope="row" class=${/^[A-Z]+(:[A-Z_]+)?$/.test(reason) ? "code" : "plain"}>${reason}</th>
              <td title=${places
                .slice(0, 100)
                .map((each) => instanceName(preview, each))
                .join(", ")}>
                ${named(app, shown, places)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** The first ones by name, the others as a number. */
function named({ act }: App, { side, view }: Shown, places: readonly number[]): TemplateResult {
  const { preview } = view;
  const few = places.length <= MOST_NAMES ? places : places.slice(0, MOST_NAMES - 2);
  const links = few.map((place, number) => {
    const name = instanceName(preview, place);
    const open = (): void => act.open(side, { type: "cluster", instance: name });
    return html`${number > 0 ? ", " : ""}<button class="link plain" data-instance=${place} title="Show in the cluster's file" @click=${open}>${name}</button>`;
  });
  const rest = places.length - few.length;
  return html`${links}${rest > 0 ? html` and ${count(rest)} more` : nothing}`;
}

function changeRow(
  { act }: App,
  { side }: Shown,
  group: number,
  index: number,
  { title, action }: OfferedChange,
): TemplateResult {
  const verb = action === null ? null : VERBS[action.type];
  return html`<li class="change">
    <span>${title}</span>
    ${verb === null ? nothing : html`<button class="link" aria-label=${`${verb}: ${title}`} @click=${() => act.apply(side, group, index)}>${verb}</button>`}
  </li>`;
}

const VERBS = { edit: "Apply", add: "Add", show: "Show" } as const;
