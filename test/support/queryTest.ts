// Short ways to read expressions in tables, with «marks» around what must be spoken of.
import { applyEdits } from "../../server/src/core/base/text.js";
import { parseQuery } from "../../server/src/core/query/parse.js";
import type { Expression, Problem, Range } from "../../server/src/core/query/query.js";

/** A text without its marks, and the parts that were marked. */
export function unmarked(marked: string): { text: string; parts: readonly Range[] } {
  const parts: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = "";
  for (const character of marked) {
    if (character === "«") {
      const part = { start: text.length, end: -1 };
      parts.push(part);
      open.push(part);
    } else if (character === "»") {
      const part = open.pop();
      if (part !== undefined) part.end = text.length;
    } else text += character;
  }
  return { text, parts };
}

/** `offset: the text there`. */
export function placed(text: string, { start, end }: Range): string {
  return `${start}: ${text.slice(start, end)}`;
}

/** The text after the first fix of a problem; undefined when it has none. */
export function fixedText(text: string, problem: Problem | undefined): string | undefined {
  const fix = problem?.fixes[0];
  return fix === undefined ? undefined : applyEdits(text, fix.edits);
}

export function read(text: string): Expression {
  return parseQuery(text).expression;
}

/** The tree as nested lists, without places. */
export function outline(expression: Expression): unknown {
  switch (expression.kind) {
    case "and":
    case "or":
      return [expression.kind, ...expression.operands.map(outline)];
    case "not":
      return ["not", outline(expression.operand)];
    case "group":
      return ["group", outline(expression.inner)];
    case "missing":
      return "?";
    case "predicate": {
      const { subject, operator, argument } = expression;
      const values = argument?.kind === "list" ? argument.items : argument === undefined ? [] : [argument];
      const written = values.map(({ text, quote }) => `${quote}${text}${quote}`);
      const last = argument?.kind === "list" ? [written] : written;
      return [subject.text, operator?.operator ?? "?", ...last];
    }
  }
}
