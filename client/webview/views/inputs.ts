// What a person can change without touching a file: how many tasks, by which strategy, and what if something were otherwise.
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { ref } from "lit/directives/ref.js";
import type { PreviewInputs } from "../../../server/src/protocol/placement.js";
import type { App } from "../app.js";
import { USUAL_STRATEGIES, whatIfLabel } from "../model/inputs.js";
import { strategyLabel, thingsOf } from "../model/words.js";
import { inputsOf, type Shown } from "../state.js";
import { icon } from "./icons.js";

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly description: string;
}

/** The value of the choice that leaves things to the files. */
const AS_IN_FILES = "as-in-files";
/** And of the one that lets a person write. */
const ANOTHER = "another";

export function inputsOfSide(app: App, shown: Shown): TemplateResult {
  const { preview } = shown.view;
  const isKubernetes = preview.scheduler === "Kubernetes";
  const isFargate = preview.scheduler === "Fargate";
  return html`${preview.effective.countable ? countField(app, shown) : nothing}
  ${isFargate ? nothing : isKubernetes ? profileSelect(app, shown) : strategySelect(app, shown)}
  ${preview.effective.random ? seedField(app, shown) : nothing} ${whatIfButton(app, shown)} ${writeButton(app, shown)}`;
}

function strategyChoices(own: string | null, chosen: string): Choice[] {
  const known = USUAL_STRATEGIES.includes(chosen) || chosen === "";
  const listed = (known ? USUAL_STRATEGIES : [chosen, ...USUAL_STRATEGIES]).filter((value) => value !== own);
  const choices = listed.map((value) => ({ label: strategyLabel(value), value, description: value }));
  const label = own === null ? "as in the file" : strategyLabel(own);
  const first = { label, value: AS_IN_FILES, description: "As the file says" };
  return [
    first,
    ...choices,
    { label: "write another…", value: ANOTHER, description: "In the form type(field),type(field)" },
  ];
}

function countField({ page, act }: App, { side, view }: Shown): TemplateResult {
  const { tasks } = thingsOf(view.preview);
  const given = inputsOf(page, side).count;
  return html`<span class="field"
    ><span class="name" aria-hidden="true">${tasks}</span
    ><vscode-textfield
      class="count"
      type="number"
      min="0"
      max="100000"
      step="1"
      .label=${`How many ${tasks}`}
      .value=${String(given ?? view.preview.effective.count)}
      @input=${(event: Event) => act.inputs(side, { count: wholeNumber(event) })}
    ></vscode-textfield
  ></span>`;
}

function seedField({ act }: App, { side, view }: Shown): TemplateResult {
  return html`<span class="field"
    ><span class="name" aria-hidden="true">seed</span
    ><vscode-textfield
      class="seed"
      type="number"
      min="0"
      step="1"
      .label=${"Seed of what chance decides"}
      .value=${String(view.preview.effective.seed)}
      @input=${(event: Event) => act.inputs(side, { seed: wholeNumber(event) })}
    ></vscode-textfield
  ></span>`;
}

function strategySelect(app: App, shown: Shown): TemplateResult {
  const { page, act } = app;
  const { side, view, ownStrategy } = shown;
  if (page.writing === side) return strategyField(app, shown);
  const { strategy } = view.preview.effective;
  const isOwn = inputsOf(page, side).strategy === undefined;
  const choose = (event: Event): void => {
    const value = textOf(event);
    if (value === ANOTHER) act.writeStrategy(side);
    else act.inputs(side, { strategy: value === AS_IN_FILES ? undefined : value });
  };
  return html`<span class="field"
    ><span class="name" aria-hidden="true">strategy</span
    ><vscode-single-select
      class="strategy"
      label=${`Strategy: ${strategyLabel(strategy)}`}
      .options=${remembered(`${ownStrategy} ${strategy}`, () => strategyChoices(ownStrategy, strategy))}
      .value=${live(isOwn ? AS_IN_FILES : strategy)}
      @change=${choose}
    ></vscode-single-select
  ></span>`;
}

/** In place of the choices while another one is written. */
function strategyField({ act }: App, { side, view }: Shown): TemplateResult {
  const leave = (event: KeyboardEvent): void => {
    if (event.key === "Escape") act.writeStrategy(null);
  };
  return html`<span class="field"
    ><span class="name" aria-hidden="true">strategy</span
    ><vscode-textfield
      class="strategy"
      placeholder="spread(attribute:rack),binpack(cpu)"
      .label=${"Strategy, as in spread(attribute:rack),binpack(cpu)"}
      .value=${view.preview.effective.strategy}
      ${ref(takeFocus)}
      @keydown=${leave}
      @change=${(event: Event) => act.inputs(side, { strategy: textOf(event).trim() || undefined })}
    ></vscode-textfield
  ></span>`;
}

/** The same function every time, so that it is called once for a field. */
function takeFocus(element: Element | undefined): void {
  const field = element as (HTMLInputElement & { updateComplete: Promise<unknown> }) | undefined;
  void field?.updateComplete.then(() => field.focus());
}

function profileSelect({ act }: App, { side, view }: Shown): TemplateResult {
  return html`<span class="field"
    ><span class="name" aria-hidden="true">profile</span
    ><vscode-single-select
      class="profile"
      label="Profile of the scheduler"
      .options=${PROFILES}
      .value=${view.preview.effective.profile}
      @change=${(event: Event) => act.inputs(side, { profile: textOf(event) as PreviewInputs["profile"] })}
    ></vscode-single-select
  ></span>`;
}

const PROFILES: readonly Choice[] = [
  { label: "default", value: "default", description: "What Amazon EKS runs: nodes fill evenly" },
  { label: "most allocated", value: "most-allocated", description: "A second scheduler that fills nodes up" },
];

function whatIfButton({ page, act }: App, { side, view }: Shown): TemplateResult {
  const label = whatIfLabel(inputsOf(page, side), view.preview);
  const open = page.open === side;
  return html`<span class="field"
    ><span class="name" aria-hidden="true">what if</span
    ><button
      class="input"
      aria-expanded=${open}
      aria-controls=${`what-if-${side}`}
      aria-label=${`What if: ${label}`}
      @click=${() => act.openInputs(side)}
    >
      <span class="text">${label}</span>${icon("chevron")}
    </button></span
  >`;
}

/** Only once something that a service can hold was changed. */
function writeButton({ page, act }: App, { side, view }: Shown): TemplateResult | typeof nothing {
  const { strategy, count } = inputsOf(page, side);
  if (!view.writable || (strategy === undefined && count === undefined)) return nothing;
  return html`<vscode-button class="write" title="Writes the strategy and the count into the file of the service" @click=${() => act.write(side)}
    >Write into service</vscode-button
  >`;
}

export function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

/** Undefined while there is no number. */
export function wholeNumber(event: Event): number | undefined {
  const text = textOf(event).trim();
  const value = Number(text);
  return text === "" || !Number.isInteger(value) || value < 0 ? undefined : Math.min(value, MOST);
}

const MOST = 100_000;

let lists = new Map<string, Choice[]>();

/** The component takes a new list for a new question to the person: the same list has to stay the same object. */
function remembered(key: string, make: () => Choice[]): Choice[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  if (lists.size > 20) lists = new Map();
  const made = make();
  lists.set(key, made);
  return made;
}
