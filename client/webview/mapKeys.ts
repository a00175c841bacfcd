// The keyboard and the pointer on the map: one stop of Tab, arrows move between zones and instances, Enter goes into the blocks of
// a card. Works on what is drawn, by its data attributes; knows nothing of previews.
import { cellAt, cellOf, perLineOf } from "./views/heat.js";

export interface MapEvents {
  /** Somebody points at an instance, or moves to it. */
  readonly onInstance: (side: "one" | "other", instance: number, box: DOMRect) => void;
  readonly onLeave: () => void;
  readonly onTask: (task: number) => void;
}

export function listenToMap(root: HTMLElement, events: MapEvents): void {
  root.addEventListener("focusin", (event) => tell(event.target, events));
  root.addEventListener("focusout", (event) => {
    hideCursor(event.target);
    events.onLeave();
  });
  root.addEventListener("pointermove", (event) => point(event, events));
  root.addEventListener("pointerleave", events.onLeave);
  // A click does not take the keyboard away from the timeline.
  root.addEventListener("mousedown", (event) => {
    if (closest(event.target, ".zones .block, .zones .card, .zones .row, .zones .cells") !== null)
      event.preventDefault();
  });
  root.addEventListener("click", (event) => {
    const task = closest(event.target, ".zones [data-task]")?.dataset.task;
    if (task !== undefined) events.onTask(Number(task));
  });
  root.addEventListener("keydown", (event) => press(event, events));
}

/** After every drawing: the first stop of each map can be tabbed to. */
export function keepStops(root: HTMLElement): void {
  for (const map of root.querySelectorAll<HTMLElement>(".zones")) {
    if (map.querySelector(`${STOPS}[tabindex="0"]`) !== null) continue;
    const first = map.querySelector<HTMLElement>(STOPS);
    if (first !== null) first.tabIndex = 0;
  }
}

const STOPS = ":is(article.card, .row, .cells, .card > .block)";

function tell(target: EventTarget | null, { onInstance }: MapEvents): void {
  const field = closest(target, ".cells");
  if (field !== null) {
    moveCursor(field, Number(field.dataset.at ?? 0), onInstance);
    return;
  }
  const element = closest(target, "[data-instance]");
  if (element !== null && target instanceof Element && target.matches(":focus-visible"))
    onInstance(sideOf(element), Number(element.dataset.instance), (target as Element).getBoundingClientRect());
}

function point(event: PointerEvent, { onInstance, onLeave }: MapEvents): void {
  if (event.buttons !== 0) return;
  const field = closest(event.target, ".cells");
  if (field !== null) {
    const box = field.getBoundingClientRect();
    const cell = cellAt(field.dataset.field ?? "", box.width, event.clientX - box.left, event.clientY - box.top);
    if (cell === undefined) onLeave();
    else onInstance(sideOf(field), cell.instance, new DOMRect(event.clientX, event.clientY - 4, 1, 16));
    return;
  }
  const element = closest(event.target, "[data-instance]");
  if (element === null) onLeave();
  else onInstance(sideOf(element), Number(element.dataset.instance), element.getBoundingClientRect());
}

function press(event: KeyboardEvent, { onInstance, onTask }: MapEvents): void {
  const target = event.target as HTMLElement;
  if (closest(target, ".zones") === null || event.ctrlKey || event.metaKey || event.altKey) return;
  const handled = target.matches(".cells")
    ? pressInField(event.key, target, onInstance)
    : target.matches(".block[data-task]")
      ? pressOnBlock(event.key, target, onTask)
      : target.matches("[data-instance]") && pressOnInstance(event.key, target);
  if (!handled) return;
  event.preventDefault();
  event.stopPropagation();
}

function pressOnInstance(key: string, target: HTMLElement): boolean {
  if (key === "Enter") return focus(target.querySelector<HTMLElement>(".block[data-task]:not(.ghost)"));
  const column = [...(target.closest(".zone")?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  const at = column.indexOf(target);
  if (key === "ArrowDown") return stop(column[at + 1] ?? null, target);
  if (key === "ArrowUp") return stop(column[at - 1] ?? null, target);
  if (key === "Home") return stop(column[0] ?? null, target);
  if (key === "End") return stop(column.at(-1) ?? null, target);
  if (key !== "ArrowLeft" && key !== "ArrowRight") return false;
  const near =
    key === "ArrowRight"
      ? target.closest(".zone")?.nextElementSibling
      : target.closest(".zone")?.previousElementSibling;
  const list = [...(near?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  return stop(list[Math.min(at, list.length - 1)] ?? null, target);
}

function pressOnBlock(key: string, target: HTMLElement, onTask: MapEvents["onTask"]): boolean {
  const card = target.closest<HTMLElement>("[data-instance], .zone");
  const blocks = [...(card?.querySelectorAll<HTMLElement>(".block[data-task]:not(.ghost)") ?? [])];
  const at = blocks.indexOf(target);
  if (key === "ArrowRight") return focus(blocks[at + 1] ?? null);
  if (key === "ArrowLeft") return focus(blocks[at - 1] ?? null);
  if (key === "Escape" || key === "ArrowUp") return focus(target.closest<HTMLElement>("[data-instance]"));
  if (key !== "Enter" && key !== " ") return false;
  onTask(Number(target.dataset.task));
  return true;
}

function pressInField(key: string, field: HTMLElement, onInstance: MapEvents["onInstance"]): boolean {
  const perLine = perLineOf(field.clientWidth);
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: perLine, ArrowUp: -perLine }[key];
  if (step === undefined) return false;
  const to = Number(field.dataset.at ?? 0) + step;
  if (cellOf(field.dataset.field ?? "", field.clientWidth, to) !== undefined) {
    moveCursor(field, to, onInstance);
    return true;
  }
  const fields = [...(field.closest(".zones")?.querySelectorAll<HTMLElement>(".cells") ?? [])];
  return stop(fields[fields.indexOf(field) + Math.sign(step)] ?? null, field);
}

function moveCursor(field: HTMLElement, number: number, onInstance: MapEvents["onInstance"]): void {
  const cell = cellOf(field.dataset.field ?? "", field.clientWidth, number);
  const cursor = field.querySelector<HTMLElement>(".cursor");
  if (cell === undefined || cursor === null) return;
  field.dataset.at = String(number);
  cursor.id = `${(field.dataset.field ?? "").replaceAll(" ", "-")}-cursor`;
  cursor.hidden = !field.matches(":focus-visible");
  cursor.style.transform = `translate(${cell.x}px, ${cell.y}px)`;
  field.setAttribute("aria-activedescendant", cursor.id);
  if (cursor.hidden) return;
  onInstance(sideOf(field), cell.instance, cursor.getBoundingClientRect());
  cursor.setAttribute("aria-label", document.getElementById("tip")?.innerText.replaceAll("\n", ", ") ?? "");
}

function hideCursor(target: EventTarget | null): void {
  const cursor = closest(target, ".cells")?.querySelector<HTMLElement>(".cursor");
  if (cursor) cursor.hidden = true;
}

/** The stop of Tab moves along. */
function stop(to: HTMLElement | null, from: HTMLElement): boolean {
  if (to === null) return true;
  from.tabIndex = -1;
  to.tabIndex = 0;
  return focus(to);
}

function focus(element: HTMLElement | null): boolean {
  element?.focus();
  return true;
}

function sideOf(element: HTMLElement): "one" | "other" {
  return element.closest<HTMLElement>("[data-side], [data-part]")?.dataset.part === "other" ||
    element.closest<HTMLElement>("[data-side]")?.dataset.side === "other"
    ? "other"
    : "one";
}

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
