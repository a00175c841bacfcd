// The quick fixes that end every finding's list: ignore it here, ignore it in this file, turn its rule off. A comment where
// comments can stand, else an entry in `.stowage.json`. It is given that file's text and touches no file.
import type { FileAnalysis } from "../analysis.js";
import type { Edit, Finding, Fix } from "../base/finding.js";
import { globOf, relativeTo } from "../config/globs.js";
import { type Comment, type Node, type Source, walk } from "../parse/doc.js";
import { type Directive, directivesOf } from "../rules/suppress.js";
import { type ConfigChange, changeConfig, ignoreIn, turnOff } from "./configChange.js";

/** The `.stowage.json` that counts for a file, or the one that would be made. */
export interface ConfigPlace {
  /** Absolute, with `/`. */
  readonly path: string;
  /** Undefined: there is no such file yet. */
  readonly text: string | undefined;
}

/** `config`: undefined when no such file can be written, or it cannot be read. */
export function ignoreFixes(
  finding: Finding,
  file: Pick<FileAnalysis, "path" | "source" | "lines">,
  config: ConfigPlace | undefined,
): readonly Fix[] {
  const here = takesComments(file.source) ? commentAbove(finding, file) : undefined;
  const inFile = takesComments(file.source) ? commentAtTop(finding, file) : undefined;
  const inConfig = (change: ConfigChange | undefined): readonly Edit[] =>
    config === undefined || change === undefined ? [] : changeConfig(config, change, file.path);
  const glob = globFor(file.path, config);
  const overHere = glob === undefined || isBroken(finding) ? undefined : ignoreIn(glob, finding.rule, finding.pointer);
  const overFile = glob === undefined ? undefined : ignoreIn(glob, finding.rule);
  const ways: readonly (readonly [string, readonly Edit[]])[] = [
    ["Ignore here", here ?? inConfig(overHere)],
    ["Ignore in this file", inFile ?? inConfig(overFile)],
    ["Turn the rule off for this workspace", inConfig(turnOff(finding.rule))],
  ];
  return ways.flatMap(([title, edits]) =>
    edits.length === 0 ? [] : [{ title: `${title} (${finding.rule})`, safe: false, edits }],
  );
}

type File = Pick<FileAnalysis, "path" | "source" | "lines">;

/** Plain JSON gets comments only where it has some already: the tools that read it refuse them. */
function takesComments({ language, comments }: Source): boolean {
  return language !== "json" || comments.length > 0;
}

/** Broken text has places in the text, but none in the tree. */
function isBroken({ rule, pointer }: Finding): boolean {
  return rule.startsWith("syntax/") && pointer === "";
}

function globFor(path: string, config: ConfigPlace | undefined): string | undefined {
  const folder = config?.path.slice(0, config.path.lastIndexOf("/") + 1);
  const relative = folder === undefined ? undefined : relativeTo(folder, path);
  return relative === undefined ? undefined : globOf(relative);
}

/** Undefined where no comment can stand: the line begins inside of a text. */
function commentAbove(finding: Finding, { source, lines }: File): readonly Edit[] | undefined {
  const { line } = lines.positionAt(finding.start);
  const directive = directivesOf(source, lines).findLast((candidate) => candidate.line === line);
  if (directive !== undefined) return [addName(directive, finding.rule)];
  const lineStart = lines.offsetAt({ line, column: 0 });
  if (isInsideText(lineStart, source)) return undefined;
  const at = Math.max(lineStart, textStart(source));
  const indent = /^\uFEFF?([ \t]*)/.exec(lines.lineText(line))?.[1] ?? "";
  return [{ start: at, end: at, text: `${indent}${comment("next-line", finding.rule, source)}` }];
}

function commentAtTop(finding: Finding, { source, lines }: File): readonly Edit[] {
  const directive = directivesOf(source, lines).find(({ line, names }) => line === undefined && names.length > 0);
  if (directive !== undefined) return [addName(directive, finding.rule)];
  const at = textStart(source);
  return [{ start: at, end: at, text: comment("file", finding.rule, source) }];
}

function addName({ end }: Directive, rule: string): Edit {
  return { start: end, end, text: ` ${rule}` };
}

function comment(what: "next-line" | "file", rule: string, { language, text }: Source): string {
  const mark = language === "yaml" ? "#" : "//";
  return `${mark} stowage-disable-${what} ${rule}${text.includes("\r\n") ? "\r\n" : "\n"}`;
}

/** Behind a byte order mark. */
function textStart({ text }: Source): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function isInsideText(offset: number, { docs, comments }: Source): boolean {
  const spans = ({ start, end }: Node | Comment): boolean => start < offset && offset < end;
  let inside = comments.some(spans);
  for (const { root } of docs) {
    walk(root, (node) => {
      inside ||= node.type !== "object" && node.type !== "array" && spans(node);
    });
  }
  return inside;
}
