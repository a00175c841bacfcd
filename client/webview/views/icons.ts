// The few icons of the page, drawn here so that no font has to be let in. They say nothing: the button around them has a name.
import { svg, type TemplateResult } from "lit";

type Name = "first" | "previous" | "play" | "pause" | "next" | "last" | "chevron" | "close" | "check" | "warning";

export function icon(name: Name): TemplateResult {
  return svg`<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${PATHS[name]}></path></svg>`;
}

const PATHS: Readonly<Record<Name, string>> = {
  first: "M3 3h1.5v10H3zM13 3v10L5.5 8z",
  previous: "M11 3v10L4 8z",
  play: "M4 2.5v11l9-5.5z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  next: "M5 3v10l7-5z",
  last: "M11.500 3H13v10h-1.500zM3 3v10l7.500-5z",
  chevron: "M3.700 5.600 8 9.900l4.300-4.300.7.7-5 5-5-5z",
  close: "M8 7.300 4.350 3.650l-.7.7L7.300 8l-3.650 3.650.7.7L8 8.700l3.650 3.650.7-.7L8.700 8l3.650-3.650-.7-.7z",
  check: "M6.300 12.300 2.500 8.500l.9-.9 2.900 2.900 6.300-6.300.9.9z",
  warning: "M8 1.500 15 14H1zM7.400 6v4.200h1.200V6zm0 5.200v1.300h1.200v-1.300z",
};
