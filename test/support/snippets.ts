// What a snippet becomes when every stop is left as it is suggested.
import type { Stop, Template } from "../../server/src/core/features/completion/template.js";

/** Snippet syntax without nesting: stops with a default or with choices, bare stops, and escaped characters. */
export function filledIn(snippet: string): string {
  return snippet.replace(
    /\\([$}\\,|])|\$\{\d+:((?:\\[$}\\]|[^}\\])*)\}|\$\{\d+\|((?:\\.|[^,|\\])*)[^}]*\|\}|\$\d+/g,
    (_all, escaped?: string, suggested?: string, first?: string) =>
      escaped ?? (suggested ?? first ?? "").replace(/\\([$}\\,|])/g, "$1"),
  );
}

/** The value that a template has when every stop is left as it is suggested. */
export function filledTemplate(template: Template): unknown {
  if (template.type === "list") return template.items.map(filledTemplate);
  if (template.type === "object")
    return Object.fromEntries(template.entries.map(([key, one]) => [key, filledTemplate(one)]));
  if (template.type === "bare") return JSON.parse(suggestion(template.stop));
  return template.parts.map(suggestion).join("");
}

function suggestion(part: string | Stop): string {
  return typeof part === "string" ? part : part.suggested;
}
