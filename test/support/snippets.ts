// What a snippet becomes when every stop is left as it is suggested.

/** Snippet syntax without nesting: stops with a default or with choices, bare stops, and escaped characters. */
export function filledIn(snippet: string): string {
  return snippet.replace(
    /\\([$}\\,|])|\$\{\d+:((?:\\[$}\\]|[^}\\])*)\}|\$\{\d+\|((?:\\.|[^,|\\])*)[^}]*\|\}|\$\d+/g,
    (_all, escaped?: string, suggested?: string, first?: string) =>
      escaped ?? (suggested ?? first ?? "").replace(/\\([$}\\,|])/g, "$1"),
  );
}
