// The whole page from the whole state: header, figures, one map or two, the side, the timeline. Draws; changes nothing.
import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../app.js";
import type { Side } from "../messages.js";
import type { Rows } from "../model/table.js";
import { isShown, type Page } from "../state.js";
import { sideHeader } from "./compare.js";
import { figures } from "./figures.js";
import { header } from "./header.js";
import { map } from "./map.js";
import { emptiness, problem } from "./problem.js";
import { side } from "./side.js";
import { tableView } from "./table.js";
import { timeline } from "./timeline.js";
import { whatIf } from "./whatIf.js";

export function wholePage(app: App, rows: Rows, redraw: () => void): TemplateResult {
  const { page } = app;
  const comparing = page.state.other !== null;
  const shown = isShown(page.one) ? page.one : null;
  return html`<div class="page ${comparing ? "comparing" : ""}" aria-busy=${page.waiting.length > 0}>
    ${page.waiting.length > 0 ? html`<div class="waiting" role="progressbar" aria-label="Placing"></div>` : nothing}
    ${header(app)} ${comparing ? nothing : whatIf(app, "one")}
    ${shown === null || comparing ? nothing : figures(shown)}
    <div class="middle">
      <main class="maps">${sidesOf(page).map((name) => part(app, name, rows, redraw))}</main>
      ${side(app)}
    </div>
    ${shown === null ? nothing : timeline(app)}
  </div>`;
}

function sidesOf({ state }: Page): Side[] {
  return state.other === null ? ["one"] : ["one", "other"];
}

function part(app: App, name: Side, rows: Rows, redraw: () => void): TemplateResult {
  const shown = app.page[name];
  if (shown === null) return html`<div class="part"><p class="quiet waits">Placing…</p></div>`;
  if (!isShown(shown)) return html`<div class="part">${problem(app, name, shown)}</div>`;
  const comparing = app.page.state.other !== null;
  const content =
    emptiness(app, shown) ?? (app.page.state.table ? tableView(app, shown, rows, redraw) : map(app, shown));
  const old = shown.problem === null ? "" : "old";
  return html`<div class="part ${old}" data-part=${name}>
    ${shown.problem === null ? nothing : problem(app, name, shown.problem)}
    ${comparing ? html`${sideHeader(app, shown)}${whatIf(app, name)}${figures(shown, true)}` : nothing} ${content}
  </div>`;
}
