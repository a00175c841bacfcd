// The one helper behind every rule's table. A case is a text with «marks» around each place where the rule must report;
// the helper adds what no author has to write: the other syntax, broken variants, and what fixes must not do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/core/base/text.js";
import { edit } from "../../server/src/core/edit/editor.js";
import { classify } from "../../server/src/core/kinds/classify.js";
import { type Doc, type Language, Node, type Source, walk } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";
import { placeIn } from "../../server/src/core/parse/within.js";
import type { Rule } from "../../server/src/core/rules/rule.js";
import { type RuleReport, runRules } from "../../server/src/core/rules/run.js";
import { jsonToYaml } from "./yamlTwin.js";

export interface InvalidCase {
  /** JSON or YAML, told from its first character; «…» around every place that must be reported. */
  readonly code: string;
  /** The keys of the messages, in the order of their places. */
  readonly messages: readonly string[];
  /** The messages of the related places, of one finding after the other; left out, they are not looked at. */
  readonly related?: readonly string[];
  /** The text after the first fix of every finding; demanded when there are fixes, forbidden otherwise. */
  readonly fixed?: string;
  /** Title → text after that fix of the first finding alone, for fixes beyond the first. */
  readonly alternatives?: Readonly<Record<string, string>>;
}

export interface RuleTable {
  readonly valid: Readonly<Record<string, string>>;
  readonly invalid: Readonly<Record<string, InvalidCase>>;
}

export function ruleTest(rule: Rule, table: RuleTable): void {
  for (const [name, code] of Object.entries(table.valid)) {
    test(`${rule.id}: valid: ${name}`, () => checkValid(rule, code));
  }
  for (const [name, one] of Object.entries(table.invalid)) {
    test(`${rule.id}: invalid: ${name}`, () => checkInvalid(rule, one));
  }
}

function checkValid(rule: Rule, code: string): void {
  assert.equal(code.includes("«"), false, "a valid case has no marks");
  assert.deepEqual(describe(run(rule, code)), [], "no report expected");
  const twin = jsonToYaml(code);
  if (twin !== undefined) assert.deepEqual(describe(run(rule, twin)), [], `no report expected as YAML:\n${twin}`);
  checkRobust(rule, code);
}

function checkInvalid(rule: Rule, one: InvalidCase): void {
  const { text, ranges } = unmark(one.code);
  assert.ok(ranges.length > 0, "an invalid case has marks");
  const found = run(rule, text);
  assert.deepEqual(
    found.reports.map(({ messageKey }) => messageKey),
    one.messages,
    "message keys",
  );
  assert.deepEqual(
    found.reports.map((report) => excerpt(text, placeIn(text, report))),
    ranges.map((range) => excerpt(text, range)),
    "reported places",
  );
  for (const report of found.reports)
    assert.doesNotMatch(
      report.message,
      /(?<![${])\{\w+\}(?!\})|undefined|NaN/,
      "every placeholder of a message is filled",
    );
  const related = found.reports.flatMap((report) => report.related.map(({ message }) => message));
  if (one.related !== undefined) assert.deepEqual(related, one.related, "related places");
  checkTwin(rule, text, found);
  checkFixes(rule, one, found);
  checkRobust(rule, text);
}

/** The same document as YAML: the same messages on the same values. */
function checkTwin(rule: Rule, text: string, found: Found): void {
  const twin = jsonToYaml(text);
  if (twin === undefined) return;
  assert.deepEqual(describe(run(rule, twin)), describe(found), `JSON and YAML agree; the YAML is:\n${twin}`);
}

function checkFixes(rule: Rule, one: InvalidCase, found: Found): void {
  const fixable = found.reports.filter(({ fixes }) => fixes.length > 0);
  if (fixable.length > 0) assert.notEqual(rule.fix, "none", "a rule that offers fixes says so");
  if (fixable.length === 0) {
    assert.equal(one.fixed, undefined, "no fix is offered, so none may be expected");
    return;
  }
  assert.notEqual(
    one.fixed,
    undefined,
    `a fix is offered (${fixable[0]?.fixes[0]?.title}), so the text after it must be given`,
  );
  checkAfterFix(
    rule,
    found,
    fixAll(rule, found.source.text),
    one.fixed as string,
    fixable.length === found.reports.length,
  );
  const twin = jsonToYaml(found.source.text);
  if (twin !== undefined)
    checkAfterFix(rule, run(rule, twin), fixAll(rule, twin), undefined, fixable.length === found.reports.length);
  for (const [title, expected] of Object.entries(one.alternatives ?? {})) {
    const fix = found.reports[0]?.fixes.find((candidate) => candidate.title === title);
    assert.ok(fix, `a fix "${title}" among: ${found.reports[0]?.fixes.map((candidate) => candidate.title).join(", ")}`);
    assert.equal(applyEdits(found.source.text, edit(found.source, fix.edit)), expected, `after "${title}"`);
  }
}

function checkAfterFix(rule: Rule, before: Found, fixed: string, expected: string | undefined, silent: boolean): void {
  if (expected !== undefined) assert.equal(fixed, expected, "the text after the fix");
  const after = run(rule, fixed, before.source.language);
  assert.deepEqual(
    after.source.problems.map(({ message }) => message),
    before.source.problems.map(({ message }) => message),
    "the fix breaks no syntax",
  );
  if (silent) assert.deepEqual(describe(after), [], `the rule is silent after its fix:\n${fixed}`);
  for (const comment of before.source.comments)
    assert.ok(fixed.includes(comment.text), `the comment "${comment.text}" survives`);
}

/** The first fix of every finding, in rounds, as "fix all" does it. */
function fixAll(rule: Rule, original: string): string {
  let text = original;
  const language = languageOf(original);
  for (let round = 0; round < 12; round++) {
    const { source, reports } = run(rule, text, language);
    const fix = reports.find(({ fixes }) => fixes.length > 0)?.fixes[0];
    if (fix === undefined) return text;
    text = applyEdits(text, edit(source, fix.edit));
  }
  return text;
}

/** Cut off at 20 places, and with each scalar replaced by null, a list and a map, nothing throws. */
function checkRobust(rule: Rule, text: string): void {
  for (let part = 1; part <= 20; part++)
    run(rule, text.slice(0, Math.floor((text.length * part) / 21)), languageOf(text));
  for (const doc of parse(text, languageOf(text)).docs) {
    const scalars: Node[] = [];
    walk(doc.root, (node) => {
      if (!node.isKey && node.parent !== undefined && node.type !== "object" && node.type !== "array")
        scalars.push(node);
    });
    for (const scalar of scalars) for (const type of OTHER_TYPES) runWith(rule, doc, scalar, type);
  }
}

const OTHER_TYPES = ["null", "array", "object"] as const;

/** Runs the rule on the tree with one node of another type in a scalar's place; the tree is mended afterwards. */
function runWith(rule: Rule, doc: Doc, scalar: Node, type: (typeof OTHER_TYPES)[number]): void {
  const other = new Node(type, scalar.start, scalar.end, type === "null" ? null : undefined, [], [], "flow");
  other.parent = scalar.parent;
  other.key = scalar.key;
  put(scalar, other);
  // A document of its own: views are remembered by document.
  const { failures } = runRules([rule], { ...doc }, kindFor(rule, doc));
  put(other, scalar);
  for (const failure of failures) throw failure.error;
}

function put(old: Node, other: Node): void {
  const parent = old.parent as Node;
  const { properties, items } = parent;
  parent.index = undefined;
  const property = properties.findIndex(({ value }) => value === old);
  if (property >= 0) properties[property] = { key: old.key as Node, value: other };
  else items[items.indexOf(old)] = other;
}

interface Found {
  readonly source: Source;
  readonly reports: readonly RuleReport[];
}

function run(rule: Rule, text: string, language: Language = languageOf(text)): Found {
  const source = parse(text, language);
  const reports: RuleReport[] = [];
  for (const doc of source.docs) {
    const kind = kindFor(rule, doc);
    const result = runRules([rule], doc, kind);
    for (const failure of result.failures) throw failure.error;
    reports.push(...result.reports);
  }
  return {
    source,
    reports: reports.sort((a, b) => placeIn(text, a).start - placeIn(text, b).start),
  };
}

function kindFor(rule: Rule, doc: Doc): Rule["kinds"][number] {
  const { kind } = classify(doc, "/test.json", undefined);
  return kind ?? (rule.kinds[0] as Rule["kinds"][number]);
}

function describe(found: Found): string[] {
  return found.reports.map(({ messageKey, message, node, within }) => {
    const part = within === undefined ? "" : ` (${within.start} to ${within.end})`;
    return `${messageKey} at ${placeOf(node)}${part}: ${message}`;
  });
}

function placeOf(node: Node): string {
  const steps: string[] = node.isKey ? [`key ${node.value}`] : [];
  for (let at: Node | undefined = node; at?.parent !== undefined; at = at.parent) {
    if (!at.isKey) steps.unshift(at.key === undefined ? String(at.parent.items.indexOf(at)) : String(at.key.value));
  }
  return `/${steps.join("/")}`;
}

function unmark(code: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  let text = "";
  for (const character of code) {
    if (character === "«") ranges.push({ start: text.length, end: -1 });
    else if (character === "»") (ranges.findLast(({ end }) => end < 0) as { end: number }).end = text.length;
    else text += character;
  }
  assert.ok(
    ranges.every(({ end }) => end >= 0),
    "every « has its »",
  );
  return { text, ranges };
}

function excerpt(text: string, range: { start: number; end: number }): string {
  const line = text.slice(0, range.start).split("\n").length;
  return `line ${line}, offset ${range.start}: ${text.slice(range.start, range.end)}`;
}

function languageOf(text: string): Language {
  return /^\s*[{[]/.test(text) ? (/^\s*\/\/|\n\s*\/\/|\/\*/.test(text) ? "jsonc" : "json") : "yaml";
}
