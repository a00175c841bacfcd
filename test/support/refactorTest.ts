// Tables of refactorings: a document with the cursor in it, what is offered there, and the text after one of it was chosen. Of
// every case it is checked as well that no comment is lost, that a sound text stays sound without a new error, and that the
// same document as YAML is offered the same with the same result.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { FileAnalysis } from "../../server/src/core/analysis.js";
import { applyEdits } from "../../server/src/core/base/text.js";
import { type OfferedRefactoring, refactorings } from "../../server/src/core/features/refactorings.js";
import { nodeAtOffset } from "../../server/src/core/parse/at.js";
import { type Node, nodeAt, pathOf } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";
import { analyseText, loadSchema } from "./examples.js";
import { CURSOR } from "./hoverTest.js";
import { jsonToYaml } from "./yamlTwin.js";

export interface RefactorCase {
  /** With the cursor; with two of them, the ends of a selection. */
  readonly at: string;
  /** The titles of all that is offered without being asked for by name; absent: not looked at. */
  readonly offers?: readonly string[];
  readonly choose?: string;
  /** The text after it was chosen. */
  readonly gives?: string;
  /** Rules that speak up after it with an error. */
  readonly brings?: readonly string[];
}

export function refactorTest(group: string, table: Readonly<Record<string, RefactorCase>>): void {
  for (const [name, given] of Object.entries(table)) test(`${group}: ${name}`, () => check(given));
}

/** What is offered at a place; `byName`: also what has to be asked for. */
export function offeredAt(
  text: string,
  start: number,
  { byName = false, end = start, path = pathFor(text) } = {},
): readonly OfferedRefactoring[] {
  const wants = (_kind: string, named: boolean): boolean => byName || !named;
  return refactorings(analysed(text, path), { start, end, wants }, loadSchema);
}

/** The last one is asked about again and again. */
function analysed(text: string, path: string): FileAnalysis {
  if (last?.source.text !== text || last.path !== path) last = analyseText(text, path);
  return last;
}

let last: FileAnalysis | undefined;

/** Errors that were not there before: their rules. */
export function newErrors(before: string, after: string, known = errorsIn(before)): readonly string[] {
  return errorsIn(after).filter((rule) => !known.includes(rule));
}

/** Plain data, so that texts can be compared whatever their syntax. */
export function valuesIn(text: string): unknown {
  const { docs, problems } = parse(text, /^\s*(?:\/\/[^\n]*\n\s*)*[{[]/.test(text) ? "jsonc" : "yaml");
  assert.deepEqual(
    problems.filter(({ severity }) => severity === "error").map(({ message }) => message),
    [],
    text,
  );
  return docs.map(({ root }) => plain(root));
}

function check({ at, offers, choose, gives, brings = [] }: RefactorCase): void {
  const start = at.indexOf(CURSOR);
  const text = at.replaceAll(CURSOR, "");
  const end = Math.max(start, at.lastIndexOf(CURSOR) - CURSOR.length);
  const options = { byName: offers === undefined, end };
  const offered = offeredAt(text, start, options);
  const titles = offered.map(({ title }) => title);
  if (offers !== undefined) assert.deepEqual(titles, offers);
  checkTwin(text, start, choose, offered, options);
  if (choose === undefined) return;
  const after = carriedOut(text, offered, choose);
  assert.equal(after, gives);
  const comments = (of: string) => parse(of, languageOf(of)).comments.map((comment) => comment.text.trim());
  for (const comment of comments(text)) assert.ok(comments(after).includes(comment), `the comment ${comment}`);
  valuesIn(after);
  assert.deepEqual([...new Set(newErrors(text, after))], brings);
}

function checkTwin(
  text: string,
  start: number,
  choose: string | undefined,
  offered: readonly OfferedRefactoring[],
  { byName, end }: { readonly byName: boolean; readonly end: number },
): void {
  const yaml = end === start ? jsonToYaml(text) : undefined;
  const json = parse(text, "json").docs[0]?.root;
  const node = json && nodeAtOffset(json, start);
  if (yaml === undefined || node === undefined) return;
  const twin = nodeAt(parse(yaml, "yaml").docs[0]?.root as Node, pathOf(node));
  const place = (node.isKey ? twin?.key : twin) as Node;
  const same = offeredAt(yaml, place.start, { byName });
  assert.deepEqual(
    same.map(({ title }) => title),
    offered.map(({ title }) => title),
    "the same is offered in YAML",
  );
  if (choose === undefined) return;
  assert.deepEqual(valuesIn(carriedOut(yaml, same, choose)), valuesIn(carriedOut(text, offered, choose)));
}

function carriedOut(text: string, offered: readonly OfferedRefactoring[], title: string): string {
  const chosen = offered.find((one) => one.title === title);
  assert.ok(chosen, `"${title}" is not offered, but ${offered.map((one) => one.title).join("; ")}`);
  return applyEdits(text, chosen.edits());
}

export function errorsIn(text: string): readonly string[] {
  return analyseText(text, pathFor(text))
    .findings.filter(({ severity }) => severity === "error")
    .map(({ rule }) => rule);
}

function pathFor(text: string): string {
  return `/work/document.${languageOf(text)}`;
}

function languageOf(text: string): "jsonc" | "yaml" {
  return /^\s*(?:\/\/[^\n]*\n\s*)*[{[]/.test(text) ? "jsonc" : "yaml";
}

function plain(node: Node): unknown {
  if (node.type === "array") return node.items.map(plain);
  if (node.type !== "object") return node.value;
  return Object.fromEntries(node.properties.map(({ key, value }) => [String(key.value), plain(value)]));
}
