// Template directives in a text: what they look like, and how to hide them from a YAML parser without moving an offset.

const DIRECTIVE = /^(?:\{%|%\{|\{\{[-~]?\s*(?:[#/^!]|(?:if|else|end|range|with|for|each|unless|define|block)\b))/;
const MASKED = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\$\{[^}\n]*\}|@@[\w.]+@@|%[A-Za-z_]\w*%/g;
const MAY_NEED_MASK = /\{\{|\{%|\$\{|@@|%/;

/** Whether a placeholder is control flow (`{{ if x }}`, `{% for … %}`) and no value. */
export function isDirective(placeholder: string): boolean {
  return DIRECTIVE.test(placeholder);
}

export interface Masked {
  /** As long as the original, with nothing in it that a YAML parser could trip over. */
  readonly text: string;
  /** The hidden stretches, in order. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** True when a line holds nothing but directives: what is there after rendering cannot be told. */
  readonly templated: boolean;
}

export function mask(text: string): Masked {
  if (!MAY_NEED_MASK.test(text)) return { text, ranges: [], templated: false };
  const ranges: { start: number; end: number }[] = [];
  let templated = false;
  const hidden = text.replace(MASKED, (found, offset: number) => {
    ranges.push({ start: offset, end: offset + found.length });
    const alone = found.startsWith("{") && isAloneOnLine(text, offset, offset + found.length);
    if (alone || isDirective(found)) templated = true;
    const cover = found.replace(/[^\r\n]/g, "_");
    return alone ? `#${cover.slice(1).replace(/(\r?\n|\r)_/g, "$1#")}` : cover;
  });
  return { text: hidden, ranges, templated };
}

function isAloneOnLine(text: string, start: number, end: number): boolean {
  const before = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const after = next < 0 ? text.length : next;
  return text.slice(before, start).trim() === "" && text.slice(end, after).trim() === "";
}
