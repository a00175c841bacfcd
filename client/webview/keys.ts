// The keys of the whole page: arrows, Home, End and space step through the timeline, wherever they mean nothing else.
import type { Actions } from "./app.js";
import type { Store } from "./main.js";
import { wayOf } from "./views/timeline.js";

export function listenToKeys(store: Store, act: Actions): void {
  document.addEventListener("keydown", (event) => {
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isOf(event, "input, select, textarea, [role=combobox], [role=option]")
    )
      return;
    const way = wayOf(store.page());
    if (way.total === 0) return;
    if (event.key === " ") {
      if (isOf(event, "button, a, summary, vscode-button")) return;
      act.play();
    } else {
      const to = targetOf(event.key, way.at, way.total);
      if (to === undefined || scrolls(event)) return;
      act.step(to);
    }
    event.preventDefault();
  });
}

function targetOf(key: string, at: number, total: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
      return at - 1;
    case "ArrowRight":
      return at + 1;
    case "PageUp":
      return at - Math.max(1, Math.round(total / 20));
    case "PageDown":
      return at + Math.max(1, Math.round(total / 20));
    case "Home":
      return 0;
    case "End":
      return total;
    default:
      return undefined;
  }
}

/** Where a long table is read, these keys scroll. */
function scrolls(event: KeyboardEvent): boolean {
  return isOf(event, ".table-scroll");
}

function isOf(event: KeyboardEvent, selector: string): boolean {
  const [first] = event.composedPath();
  return first instanceof Element && first.closest(selector) !== null;
}
