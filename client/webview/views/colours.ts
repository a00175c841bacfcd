// The colours of the theme as they are computed, for what is not drawn with style sheets: canvases and pictures. Read again when
// the theme changes.
import type { Colours } from "../model/picture.js";

let known: Colours | undefined;

export function themeColours(): Colours {
  known ??= read();
  return known;
}

export function forgetColours(): void {
  known = undefined;
}

/** Every colour is a variable of the page's style sheet, which alone knows what the theme calls it. */
const NAMES: Readonly<Record<Exclude<keyof Colours, "font">, string>> = {
  background: "page",
  foreground: "ink",
  quiet: "quiet",
  border: "line",
  track: "track",
  bar: "bar",
  full: "full",
  block: "block",
  blockText: "block-ink",
  earlier: "earlier",
  bad: "bad",
};

function read(): Colours {
  const probe = document.createElement("span");
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const computed = (name: string): string => {
    probe.style.color = "";
    probe.style.color = `var(--${name})`;
    return style.color;
  };
  const page = computed("page");
  const colours = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, opaque(page, computed(name))]));
  const font = style.fontFamily;
  probe.remove();
  return { ...(colours as Omit<Colours, "font">), font };
}

/** As it looks on the page, in the one notation that every program reads. */
function opaque(page: string, colour: string): string {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return colour;
  for (const fill of [page, colour]) {
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
