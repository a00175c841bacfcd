// A baseline as a file: how it is read, with the place of every entry in it, and how it is written. One entry a line and
// always in the same order, so that a person can review what changes, and branches merge. Knows no files on a disk.
import { type Doc, itemsOf, member, type Node } from "../../parse/doc.js";
import { parse } from "../../parse/parse.js";
import type { BaselineEntry } from "../baseline.js";

/** An entry with its place in the text and its position in the list. */
export interface RecordedEntry extends BaselineEntry {
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

/** Why a text is no baseline: the end of a sentence that begins with its name. */
export interface BaselineProblem {
  readonly problem: string;
  readonly start: number;
}

const VERSION = 1;

/** Written by a person, too: comments and a comma too many (a last line that was removed) do no harm. */
const HARMLESS: readonly string[] = ["syntax/comment", "syntax/trailing-comma"];

export function readBaseline(text: string): { readonly entries: readonly RecordedEntry[] } | BaselineProblem {
  const source = parse(text, "jsonc");
  const broken = source.problems.find(({ rule, severity }) => severity === "error" && !HARMLESS.includes(rule));
  if (broken !== undefined) return { problem: "is not valid JSON", start: broken.start };
  const doc = source.docs[0];
  const version = doc === undefined ? undefined : member(doc.root, "version");
  const findings = doc === undefined ? undefined : member(doc.root, "findings");
  if (doc === undefined || version?.type !== "number" || findings?.type !== "array") return noBaseline(doc);
  if (version.value !== VERSION)
    return {
      problem: `is of version ${version.value}, and this version of Stowage knows ${VERSION}`,
      start: version.start,
    };
  const entries: RecordedEntry[] = [];
  for (const [index, node] of itemsOf(findings).entries()) {
    const entry = entryOf(node, index);
    if ("problem" in entry) return entry;
    entries.push(entry);
  }
  return { entries };
}

function noBaseline(doc: Doc | undefined): BaselineProblem {
  return { problem: 'is none: it has no "version" with a list "findings"', start: doc?.root.start ?? 0 };
}

function entryOf(node: Node, index: number): RecordedEntry | BaselineProblem {
  const text = (key: string): string | undefined => {
    const value = member(node, key);
    return value?.type === "string" ? String(value.value) : undefined;
  };
  const [file, rule, message, at] = [text("file"), text("rule"), text("message"), text("at")];
  const { start, end } = node;
  if (file === undefined || rule === undefined || message === undefined || at === undefined)
    return { problem: 'holds an entry without the texts "file", "rule", "message" and "at"', start };
  const times = member(node, "count");
  const count = times === undefined ? 1 : Number(times.value);
  if (!Number.isInteger(count) || count < 1)
    return { problem: 'holds an entry with a "count" that is no whole number from 1', start };
  return { file, rule, message, at, count, start, end, index };
}

/** The text of a baseline with these entries; the same ones are written once, with their count. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const counted = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = lineOf({ ...entry, count: 1 });
    counted.set(key, { ...entry, count: entry.count + (counted.get(key)?.count ?? 0) });
  }
  const lines = [...counted.values()].sort(compare).map((entry) => `    ${lineOf(entry)}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`;
}

function lineOf({ file, rule, message, at, count }: BaselineEntry): string {
  const texts = Object.entries({ file, at, rule, message }).map(([key, text]) => `"${key}": ${JSON.stringify(text)}`);
  return `{ ${[...texts, ...(count === 1 ? [] : [`"count": ${count}`])].join(", ")} }`;
}

function compare(a: BaselineEntry, b: BaselineEntry): number {
  for (const key of ["file", "at", "rule", "message"] as const) {
    if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1;
  }
  return 0;
}
