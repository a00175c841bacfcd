// How one scalar is written: quotes, and when YAML can do without them. What is written must read back as the very same
// value under YAML 1.2 and 1.1, because the tools of a pipeline do not agree on the version.

export type Quotes = "plain" | "single" | "double";
export type Scalar = string | number | boolean | null;

export interface ScalarPlace {
  readonly yaml: boolean;
  /** Inside brackets, where commas and brackets end a plain text. */
  readonly flow: boolean;
  /** How a text is written if it can be. */
  readonly quotes: Quotes;
  /** What is taken for a text that cannot be plain. */
  readonly fallback: "single" | "double";
}

export function scalarText(value: Scalar, place: ScalarPlace): string {
  if (typeof value !== "string") return JSON.stringify(value);
  if (!place.yaml) return JSON.stringify(value);
  const quotes = place.quotes === "plain" && !isPlainSafe(value, place.flow) ? place.fallback : place.quotes;
  if (quotes === "plain") return value;
  return quotes === "single" && !SPECIAL.test(value) ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value);
}

/** Whether a text without quotes is read as that text. */
export function isPlainSafe(value: string, flow: boolean): boolean {
  if (value === "" || value !== value.trim() || SPECIAL.test(value)) return false;
  if (/^[,[\]{}#&*!|>'"%@`=~?:]/.test(value) || /^-(?![\w/.$-])/.test(value)) return false;
  if (/^(?:---|\.\.\.|<<$)/.test(value) || /:(?:\s|$)/.test(value) || /\s#/.test(value)) return false;
  if (flow && /[,[\]{}]/.test(value)) return false;
  return !OTHER_TYPES.some((pattern) => pattern.test(value));
}

/**
 * A text as a block scalar: the mark of its header, and its lines; undefined when a block cannot hold it. Empty lines carry no indent.
 */
export function blockScalarText(
  value: string,
  indent: string,
  eol: string,
): { mark: string; lines: string } | undefined {
  if (/[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.test(value)) return undefined;
  if (value.trim() === "" || /^[ \t\n]/.test(value) || /\n\n$/.test(value) || /(?:^|\n)[ \t]+(?:\n|$)/.test(value)) {
    return undefined;
  }
  const clipped = value.endsWith("\n");
  const lines = (clipped ? value.slice(0, -1) : value).split("\n");
  return { mark: clipped ? "|" : "|-", lines: lines.map((line) => (line === "" ? "" : indent + line)).join(eol) };
}

// Everything that is no plain printable character: line breaks of all kinds, tabs, controls, lone halves of a pair.
const SPECIAL = /[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

const OTHER_TYPES: readonly RegExp[] = [
  /^(?:null|true|false|yes|no|on|off|y|n)$/i,
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|\d[\d_]*)$/i,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/, // 1:30 is a number to base 60
  /^[-+]?(?:\d[\d_]*)?\.?[\d_]*(?:e[-+]?\d+)?$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  /^\d{4}-\d\d?-\d\d?(?:$|[Tt\s])/,
];

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
