// The table helper behind the tests of the schema: runs the compiled schema of a kind over a text with «marks», compares
// what is said and where, applies the fixes, and does it again with the same document in YAML.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/core/base/text.js";
import { edit } from "../../server/src/core/edit/editor.js";
import type { KindId } from "../../server/src/core/kinds/kinds.js";
import { findingRange, type Source } from "../../server/src/core/parse/doc.js";
import { languageOf, parse } from "../../server/src/core/parse/parse.js";
import { type SchemaReport, schemaReports } from "../../server/src/core/schema/findings.js";
import { loadSchema } from "./examples.js";
import { jsonToYaml } from "./yamlTwin.js";

export interface SchemaCase {
  readonly kind?: KindId;
  /** «…» around every place that is reported. */
  readonly code: string;
  /** In the order of their places. */
  readonly says: readonly string[];
  readonly rule: SchemaReport["rule"];
  readonly severity?: SchemaReport["severity"];
  /** The titles of the fixes of the first report; `!` before those that are safe. */
  readonly fixes?: readonly string[];
  /** The text after the first fix of every report. */
  readonly fixed?: string;
}

export function schemaTest(cases: Readonly<Record<string, SchemaCase>>): void {
  for (const [name, one] of Object.entries(cases)) test(`schema: ${name}`, () => checkCase(one));
}

export interface Found {
  readonly source: Source;
  readonly reports: readonly SchemaReport[];
}

function checkCase(one: SchemaCase): void {
  const kind = one.kind ?? "ecs.taskDefinition";
  const { text, places } = unmark(one.code);
  const found = run(text, kind);
  assert.deepEqual(told(found), one.says);
  assert.deepEqual(placesOf(found), places);
  const first = found.reports[0] as SchemaReport;
  assert.equal(first.rule, one.rule);
  assert.equal(first.severity, one.severity ?? "error");
  const titles = first.fixes.map(({ safe, title }) => `${safe ? "!" : ""}${title}`);
  if (one.fixes !== undefined) assert.deepEqual(titles, one.fixes);
  if (one.fixed !== undefined) assert.equal(fixAll(text, kind), one.fixed);
  const twin = jsonToYaml(text);
  if (twin === undefined) return;
  assert.deepEqual(told(run(twin, kind)), one.says, `the same in YAML:\n${twin}`);
  if (one.fixed !== undefined)
    assert.deepEqual(told(run(fixAll(twin, kind), kind)), [], "silent after the fix in YAML");
}

/** Reports in the order of their places. */
export function run(text: string, kind: KindId): Found {
  const source = parse(text, languageOf("", text));
  const reports = source.docs.flatMap((doc) => schemaReports(doc, kind, loadSchema, text));
  return { source, reports: reports.sort((a, b) => a.node.start - b.node.start) };
}

export function told({ reports }: Found): string[] {
  return reports.map(({ message }) => message);
}

export function placesOf({ source: { text }, reports }: Found): string[] {
  return reports.map(({ node }) => {
    const { start, end } = findingRange(node, text);
    return `${start}: ${text.slice(start, end)}`;
  });
}

function fixAll(original: string, kind: KindId): string {
  let text = original;
  for (let round = 0; round < 5; round++) {
    const found = run(text, kind);
    if (!found.reports.some(({ fixes }) => fixes.length > 0)) return text;
    text = fixOnce(found);
  }
  return text;
}

export function fixOnce({ source, reports }: Found): string {
  const fix = reports.find(({ fixes }) => fixes.length > 0)?.fixes[0];
  return fix === undefined ? source.text : applyEdits(source.text, edit(source, fix.edit));
}

export function unmark(code: string): { text: string; places: string[] } {
  const places: string[] = [];
  let text = "";
  for (const [, before, marked] of code.matchAll(/([^«]*)(?:«([^»]*)»)?/g)) {
    text += before;
    if (marked === undefined) continue;
    places.push(`${text.length}: ${marked}`);
    text += marked;
  }
  return { text, places };
}
