// The top of the page: what is placed on what, what a person can change about it, and what can be done with the page.
import { html, nothing, type TemplateResult } from "lit";
import type { PlacementSubject } from "../../../server/src/protocol/placement.js";
import type { App } from "../app.js";
import { counted, thingsOf } from "../model/words.js";
import { isShown, type Shown } from "../state.js";
import { icon } from "./icons.js";
import { inputsOfSide } from "./inputs.js";

export function header(app: App): TemplateResult {
  const { page } = app;
  const side = page.one;
  if (side === null) return html`<header class="top"><h1>Placement preview</h1></header>`;
  const comparing = page.state.other !== null;
  return html`<header class="top">
    ${subjectOf(app, isShown(side) ? side.view.subject : side.subject)} ${isShown(side) ? clusterOf(app, side) : nothing}
    <div class="controls">
      ${isShown(side) && !comparing ? inputsOfSide(app, side) : nothing} ${isShown(side) ? tools(app, side) : nothing}
    </div>
  </header>`;
}

/** The cluster's name, to be chosen anew. */
export function clusterOf({ act }: App, { side, view }: Shown): TemplateResult | typeof nothing {
  const { preview, cluster } = view;
  if (preview.scheduler === "Fargate") return html`<span class="where">on <strong>AWS Fargate</strong></span>`;
  const { instance, instances } = thingsOf(preview);
  const size = counted(preview.figures.instances, instance, instances);
  return html`<span class="where"
    >on
    <button class="link strong" title="Choose another cluster" @click=${() => act.pickCluster(side)}>
      ${cluster.name}${icon("chevron")}
    </button>
    <span class="quiet">(${size})</span></span
  >`;
}

function subjectOf({ act }: App, subject: PlacementSubject | null): TemplateResult {
  if (subject === null) return html`<h1>Placement preview</h1>`;
  const files = subject.files.map(
    (file, index) =>
      html`${index > 0 ? html`<span class="quiet" aria-hidden="true">·</span>` : nothing}
        <button class="link" title="Open ${file}" @click=${() => act.open("one", { type: "file", index })}>${file}</button>`,
  );
  return html`<h1>${subject.name}</h1>
    <span class="files">${files}</span>`;
}

function tools({ page, act }: App, { view }: Shown): TemplateResult {
  const comparing = page.state.other !== null;
  const { table } = page.state;
  return html`<vscode-button secondary aria-pressed=${comparing} class="tool compare" @click=${act.compare}
      >${comparing ? "End comparison" : "Compare"}</vscode-button
    >
    <vscode-button secondary aria-pressed=${table} class="tool table" @click=${act.table}
      >${table ? "Map" : "Table"}</vscode-button
    >
    ${view.preview.instances.length + view.preview.zones.length > 0 ? copyMenu(act) : nothing}`;
}

function copyMenu(act: App["act"]): TemplateResult {
  const copy = (format: "svg" | "png") => (event: Event) => {
    act.copy(format);
    (event.target as Element).closest("details")?.removeAttribute("open");
  };
  return html`<details class="menu" @focusout=${closeBehind} @keydown=${closeOnEscape}>
    <summary>Copy${icon("chevron")}</summary>
    <div class="list">
      <button @click=${copy("svg")}>As SVG</button>
      <button @click=${copy("png")}>As PNG</button>
    </div>
  </details>`;
}

function closeBehind(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (!menu.contains(event.relatedTarget as Node | null)) menu.open = false;
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape") return;
  const menu = event.currentTarget as HTMLDetailsElement;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}
