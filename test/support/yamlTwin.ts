// Writes a JSON text again as block YAML, so that every table proves both syntaxes.
import { parse as parseYaml, stringify } from "yaml";

/** Undefined for what has no twin: YAML itself, and JSON with comments or unquoted placeholders. */
export function jsonToYaml(text: string): string | undefined {
  if (!/^\s*[{[]/.test(text) || /(?:^|\s)\/\/|\/\*/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const twin = stringify(value, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
    return JSON.stringify(parseYaml(twin)) === JSON.stringify(value) ? twin : undefined;
  } catch {
    return undefined;
  }
}
