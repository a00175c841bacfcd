// Regular expressions as ECS takes them, those of Java, matched against whole values in time that no expression can blow up.
import { parseRegex } from "./parse.js";
import { compile, matchesWhole } from "./program.js";
import type { RegexProblem } from "./syntax.js";

export type { RegexProblem } from "./syntax.js";

export interface Regex {
  /** Undefined: it can be used. */
  readonly problem: RegexProblem | undefined;
  /** Whether the whole text matches; undefined when that cannot be told because of the problem. */
  matches(text: string): boolean | undefined;
}

export function createRegex(text: string): Regex {
  const { pattern, problem } = parseRegex(text);
  if (pattern === undefined) return { problem, matches: () => undefined };
  const program = compile(pattern);
  if (program === undefined) {
    const tooLarge = { kind: "beyond", reason: "so many repetitions", start: 0, end: text.length } as const;
    return { problem: tooLarge, matches: () => undefined };
  }
  return { problem: undefined, matches: (value) => matchesWhole(program, value) };
}
