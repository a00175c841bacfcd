// The table in place of the map: a real table, of which only the rows in sight are made.
import { html, nothing, type TemplateResult } from "lit";
import type { App } from "../app.js";
import { ROW, type Rows, SHORT, type TableRow, tableOf, windowOf } from "../model/table.js";
import { thingsOf } from "../model/words.js";
import { type Shown, stepOf } from "../state.js";

const scrolled = new Map<string, number>();

export function tableView(app: App, shown: Shown, rows: Rows, redraw: () => void): TemplateResult {
  const { page } = app;
  const { preview } = shown.view;
  const step = stepOf(page, shown);
  const table = tableOf(preview, shown.arrivals, rows, step, shown.answer);
  const key = `${shown.side} ${rows}`;
  const { first, last } = windowOf(table.length, scrolled.get(key) ?? 0, window.innerHeight);
  const made = Array.from({ length: last - first }, (_, place) =>
    bodyRow(app, table.row(first + place), first + place),
  );
  const room = (height: number): TemplateResult | typeof nothing =>
    height <= 0
      ? nothing
      : html`<tr aria-hidden="true" class="room"><td colspan=${table.columns.length} .style=${`height:${height}px`}></td></tr>`;
  const scroll = (event: Event): void => {
    scrolled.set(key, (event.currentTarget as Element).scrollTop);
    if (table.length > SHORT) redraw();
  };
  return html`<div class="table-part">
    ${rowsSwitch(app, shown, rows)}
    <div class="table-scroll" tabindex="0" role="region" aria-label="Table" @scroll=${scroll}>
      <table class="placements" aria-rowcount=${table.length + 1}>
        <thead>
          <tr aria-rowindex="1">
            ${table.columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${room(first * ROW)}${made}${room((table.length - last) * ROW)}
        </tbody>
      </table>
    </div>
  </div>`;
}

function bodyRow({ act }: App, { cells, failed, task, current }: TableRow, place: number): TemplateResult {
  return html`<tr
    aria-rowindex=${place + 2}
    aria-current=${current ? "step" : nothing}
    class="${failed ? "bad" : ""} ${current ? "chosen" : ""}"
  >
    ${cells.map((cell, column) =>
      task !== null && column === 0
        ? html`<td><button class="link plain" aria-label=${`Go to step ${cell}`} @click=${() => act.step(task + 1)}>${cell}</button></td>`
        : html`<td>${cell}</td>`,
    )}
  </tr>`;
}

function rowsSwitch({ act }: App, { view }: Shown, rows: Rows): TemplateResult {
  const { tasks, instances } = thingsOf(view.preview);
  const choice = (name: Rows, label: string): TemplateResult =>
    html`<button aria-pressed=${rows === name} @click=${() => act.rows(name)}>${label}</button>`;
  return html`<div class="switch" role="group" aria-label="Rows of the table">
    ${choice("instances", instances)}${choice("tasks", tasks)}
  </div>`;
}
