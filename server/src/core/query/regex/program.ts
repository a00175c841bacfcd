// Matches a text against a parsed regular expression by following all its paths at once: the time grows with the length of the
// text times that of the expression, whatever either holds.
import { type CharacterSet, type Pattern, type Place, WORD } from "./syntax.js";

/** More steps than this no sensible expression needs. */
const MAX_STEPS = 2000;

type Step =
  | { readonly kind: "set"; readonly has: CharacterSet }
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "fork"; readonly to: number[] }
  | { readonly kind: "end" };

export type Program = readonly Step[];

/** Undefined when it would become too large. */
export function compile(pattern: Pattern): Program | undefined {
  const steps: Step[] = [];
  emit(steps, pattern);
  steps.push({ kind: "end" });
  return steps.length > MAX_STEPS ? undefined : steps;
}

function emit(steps: Step[], pattern: Pattern): void {
  if (steps.length > MAX_STEPS) return;
  switch (pattern.kind) {
    case "set":
    case "place":
      steps.push(pattern);
      return;
    case "sequence":
      for (const part of pattern.parts) emit(steps, part);
      return;
    case "choice":
      emitChoice(steps, pattern.options);
      return;
    case "repeat":
      emitRepeat(steps, pattern.body, pattern.least, pattern.most);
  }
}

function emitChoice(steps: Step[], options: readonly Pattern[]): void {
  const start = fork(steps);
  const ends: number[][] = [];
  for (const option of options) {
    start.push(steps.length);
    emit(steps, option);
    ends.push(fork(steps));
  }
  for (const end of ends) end.push(steps.length);
}

function emitRepeat(steps: Step[], body: Pattern, least: number, most: number): void {
  for (let time = 0; time < least && steps.length <= MAX_STEPS; time++) {
    const before = steps.length;
    emit(steps, body);
    // Nothing repeated is nothing; groups of it in groups would take forever.
    if (steps.length === before) return;
  }
  if (most === Number.POSITIVE_INFINITY) {
    const again = steps.length;
    const exits = fork(steps);
    exits.push(steps.length);
    emit(steps, body);
    fork(steps).push(again);
    exits.push(steps.length);
    return;
  }
  const exits: number[][] = [];
  for (let time = least; time < most && steps.length <= MAX_STEPS; time++) {
    const exit = fork(steps);
    exit.push(steps.length);
    exits.push(exit);
    emit(steps, body);
  }
  for (const exit of exits) exit.push(steps.length);
}

function fork(steps: Step[]): number[] {
  const to: number[] = [];
  steps.push({ kind: "fork", to });
  return to;
}

/** Whether the whole text matches. */
export function matchesWhole(program: Program, text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) as number);
  let open = reach(program, [0], codes, 0);
  for (let at = 0; at < codes.length && open.length > 0; at++) {
    const code = codes[at] as number;
    const stepped = open.flatMap((index) => {
      const step = program[index];
      return step?.kind === "set" && step.has(code) ? [index + 1] : [];
    });
    open = reach(program, stepped, codes, at + 1);
  }
  return open.includes(program.length - 1);
}

/** The steps that take a character, and the end, that are reached from these without taking one. */
function reach(program: Program, from: readonly number[], codes: readonly number[], at: number): number[] {
  const seen = new Set(from);
  const found: number[] = [];
  // A set is walked in the order in which it grows.
  for (const index of seen) {
    const step = program[index] as Step;
    if (step.kind === "set" || step.kind === "end") found.push(index);
    else if (step.kind === "fork") for (const to of step.to) seen.add(to);
    else if (isAt(step.place, codes, at)) seen.add(index + 1);
  }
  return found;
}

function isAt(place: Place, codes: readonly number[], at: number): boolean {
  if (place === "start") return at === 0;
  if (place === "end") return at === codes.length;
  const isWord = (index: number): boolean => {
    const code = codes[index];
    return code !== undefined && WORD(code);
  };
  return (isWord(at - 1) !== isWord(at)) === (place === "word-edge");
}
