// Comments that suppress findings: `stowage-disable-next-line <rule> …` and `stowage-disable-file <rule> …`. A rule is named
// by its id, by a prefix (`task/*`), or not at all, which means every rule; behind `--` a reason may stand.
import { namesOf, type RuleNames, unknownRuleMessage } from "../base/ruleNames.js";
import { type Lines, linesOf } from "../base/text.js";
import type { Comment, Source, SyntaxProblem } from "../parse/doc.js";

export interface Suppressions {
  /** Names in the comments that stand for nothing. */
  readonly reports: readonly SyntaxProblem[];
  /** Whether a finding of this rule that begins at this offset is suppressed. */
  covers(rule: string, start: number): boolean;
}

/** A comment that suppresses findings. */
export interface Directive {
  /** The line it speaks of; undefined: the whole file. */
  readonly line: number | undefined;
  readonly names: readonly { readonly name: string; readonly start: number }[];
  /** The end of the last name, or of the directive's word when it names no rule: where another name can be added. */
  readonly end: number;
}

export function suppressions(source: Source, lines: Lines, known: RuleNames): Suppressions {
  const directives = directivesOf(source, lines);
  if (directives.length === 0) return NONE;
  const byLine = new Map<number | undefined, Set<string>>();
  for (const { line, names } of directives) {
    const named = byLine.get(line) ?? new Set();
    for (const { name } of names.length === 0 ? [{ name: "*" }] : names) named.add(name);
    byLine.set(line, named);
  }
  return {
    reports: directives.flatMap((directive) => unknownNames(directive, known)),
    covers(rule, start) {
      const here = byLine.get(lines.positionAt(start).line);
      const everywhere = byLine.get(undefined);
      return namesOf(rule).some((name) => here?.has(name) || everywhere?.has(name));
    },
  };
}

/** The comments of a text that suppress findings, in order. */
export function directivesOf(source: Source, lines: Lines): readonly Directive[] {
  if (!source.text.includes(MARK)) return [];
  const next = linesWithContent(source, lines);
  return source.comments.flatMap((comment) =>
    directiveOf(comment, source, (offset) => next(lines.positionAt(offset).line + 1)),
  );
}

const MARK = "stowage-disable-";
const DIRECTIVE = /^[\s*#/]*stowage-disable-(next-line|file)(?=[\s,]|$)/;
const NONE: Suppressions = { reports: [], covers: () => false };

function directiveOf(comment: Comment, source: Source, lineBehind: (offset: number) => number): Directive[] {
  const match = DIRECTIVE.exec(comment.text);
  if (match === null) return [];
  const textStart = comment.start + source.text.slice(comment.start, comment.end).indexOf(comment.text);
  const reason = comment.text.search(/\s--(?:\s|$)/);
  const named = comment.text.slice(0, reason < 0 ? undefined : reason);
  const names = [...named.slice(match[0].length).matchAll(/[^\s,]+/g)].map((found) => ({
    name: found[0],
    start: textStart + match[0].length + found.index,
  }));
  const last = names.at(-1);
  const end = last === undefined ? textStart + match[0].length : last.start + last.name.length;
  return [{ line: match[1] === "file" ? undefined : lineBehind(comment.end), names, end }];
}

/** The first line from a given one on that holds more than blanks and comments; behind the last one when there is none. */
function linesWithContent({ text, comments }: Source, lines: Lines): (line: number) => number {
  let bare = "";
  for (const { start, end } of comments) {
    bare += text.slice(bare.length, start) + text.slice(start, end).replace(/[^\r\n]/g, " ");
  }
  const bareLines = linesOf(bare + text.slice(bare.length));
  const next = new Array<number>(lines.count + 1).fill(lines.count);
  for (let line = lines.count - 1; line >= 0; line--) {
    next[line] = bareLines.lineText(line).trim() === "" ? (next[line + 1] as number) : line;
  }
  return (line) => next[line] ?? lines.count;
}

/** A word without a slash is taken for the beginning of a sentence: what follows it is not judged. */
function unknownNames({ names }: Directive, known: RuleNames): SyntaxProblem[] {
  const reports: SyntaxProblem[] = [];
  for (const { name, start } of names) {
    if (known.has(name)) continue;
    const isWord = !name.includes("/");
    const hint = isWord ? ' A reason is written behind "--".' : "";
    const message = `${unknownRuleMessage(name, known)}${hint}`;
    reports.push({ rule: "config/unknown-rule", severity: "warning", message, start, end: start + name.length });
    if (isWord) break;
  }
  return reports;
}
