// The one helper behind every rule's table. A case is a text with «marks» around each place where the rule must report;
// the helper adds what no author has to write: the other syntax, broken variants, and what fixes must not do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileName } from "../../server/src/core/base/paths.js";
import { applyEdits } from "../../server/src/core/base/text.js";
import { edit } from "../../server/src/core/edit/editor.js";
import type { KubernetesTarget } from "../../server/src/core/model/k8s/target.js";
import { type Node, walk } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";
import { placeIn } from "../../server/src/core/parse/within.js";
import type { Rule } from "../../server/src/core/rules/rule.js";
import { type Files, type Found, languageOf, run, runWith, type Subject } from "./ruleRun.js";
import { jsonToYaml } from "./yamlTwin.js";

export interface ValidCase {
  readonly code: string;
  readonly files?: Files;
  /** What is known of the cluster; absent: it is one of EKS, of the newest version. */
  readonly target?: Partial<KubernetesTarget>;
}

export interface InvalidCase {
  /** Other files of the workspace; «…» around the related places in them, where `related` is given. */
  readonly files?: Files;
  readonly target?: Partial<KubernetesTarget>;
  /** JSON or YAML, told from its first character; «…» around every place that must be reported. */
  readonly code: string;
  /** The keys of the messages, in the order of their places. */
  readonly messages: readonly string[];
  /** The messages of the related places, of one finding after the other; left out, they are not looked at. */
  readonly related?: readonly string[];
  /** The text after the first fix of every finding; demanded when there are fixes, forbidden otherwise. */
  readonly fixed?: string;
  /** The other files that these fixes change, as they are afterwards. */
  readonly fixedFiles?: Files;
  /** Title → text, of the file that it changes, after that fix of the first finding alone; for fixes beyond the first. */
  readonly alternatives?: Readonly<Record<string, string>>;
}

export interface RuleTable {
  readonly valid: Readonly<Record<string, string | ValidCase>>;
  readonly invalid: Readonly<Record<string, InvalidCase>>;
}

export function ruleTest(rule: Rule, table: RuleTable): void {
  for (const [name, code] of Object.entries(table.valid)) {
    test(`${rule.id}: valid: ${name}`, () =>
      typeof code === "string"
        ? checkValid({ rule, files: {} }, code)
        : checkValid(subjectOf(rule, code, code.files ?? {}), code.code));
  }
  for (const [name, one] of Object.entries(table.invalid)) {
    test(`${rule.id}: invalid: ${name}`, () => checkInvalid(rule, one));
  }
}

const ONE_OF_MANY =
  /(?<![\w.,:-])1 (?:addresses|bytes|characters|containers|CPUs|days|digits|entries|hours|instances|items|minutes|nodes|pods|ports|replicas|seconds|tasks|versions)\b/;

function subjectOf(rule: Rule, { target }: ValidCase | InvalidCase, files: Files): Subject {
  return target === undefined ? { rule, files } : { rule, files, target };
}

function checkValid(subject: Subject, code: string): void {
  assert.equal(code.includes("«"), false, "a valid case has no marks");
  assert.deepEqual(describe(run(subject, code)), [], "no report expected");
  const twin = jsonToYaml(code);
  if (twin !== undefined) assert.deepEqual(describe(run(subject, twin)), [], `no report expected as YAML:\n${twin}`);
  checkRobust(subject, code);
}

function checkInvalid(rule: Rule, one: InvalidCase): void {
  const { text, ranges } = unmark(one.code);
  const others = Object.entries(one.files ?? {}).map(([name, code]) => [name, unmark(code)] as const);
  const subject = subjectOf(rule, one, Object.fromEntries(others.map(([name, other]) => [name, other.text])));
  assert.ok(ranges.length > 0, "an invalid case has marks");
  const found = run(subject, text);
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
  for (const { message } of found.reports) {
    assert.doesNotMatch(message, /(?<![${])\{\w+\}(?!\})|undefined|NaN/, "every placeholder of a message is filled");
    assert.doesNotMatch(message, ONE_OF_MANY, "one is told as one");
  }
  const related = found.reports.flatMap((report) => report.related.map(({ message }) => message));
  if (one.related !== undefined) {
    assert.deepEqual(related, one.related, "related places");
    assert.deepEqual(
      relatedExcerpts(found),
      others.flatMap(([name, other]) => other.ranges.map((range) => `${name}: ${excerpt(other.text, range)}`)),
      "related places in other files",
    );
  }
  checkTwin(subject, text, found);
  checkFixes(subject, one, found);
  checkRobust(subject, text);
}

/** The same document as YAML: the same messages on the same values. */
function checkTwin(subject: Subject, text: string, found: Found): void {
  const twin = jsonToYaml(text);
  if (twin === undefined) return;
  assert.deepEqual(describe(run(subject, twin)), describe(found), `JSON and YAML agree; the YAML is:\n${twin}`);
}

function checkFixes(subject: Subject, one: InvalidCase, found: Found): void {
  const fixable = found.reports.filter(({ fixes }) => fixes.length > 0);
  if (fixable.length > 0) assert.notEqual(subject.rule.fix, "none", "a rule that offers fixes says so");
  if (fixable.length === 0) {
    assert.equal(one.fixed, undefined, "no fix is offered, so none may be expected");
    return;
  }
  assert.notEqual(
    one.fixed,
    undefined,
    `a fix is offered (${fixable[0]?.fixes[0]?.title}), so the text after it must be given`,
  );
  const silent = fixable.length === found.reports.length;
  const fixed = fixAll(subject, found.source.text);
  checkAfterFix(subject, found, fixed, silent);
  assert.equal(fixed.text, one.fixed, "the text after the fix");
  assert.deepEqual(fixed.files, { ...subject.files, ...one.fixedFiles }, "the other files after the fix");
  const twin = jsonToYaml(found.source.text);
  if (twin !== undefined) checkAfterFix(subject, run(subject, twin), fixAll(subject, twin), silent);
  for (const [title, expected] of Object.entries(one.alternatives ?? {})) {
    const fix = found.reports[0]?.fixes.find((candidate) => candidate.title === title);
    assert.ok(fix, `a fix "${title}" among: ${found.reports[0]?.fixes.map((candidate) => candidate.title).join(", ")}`);
    const changed = fix.file?.source ?? found.source;
    assert.equal(applyEdits(changed.text, edit(changed, fix.edit)), expected, `after "${title}"`);
  }
}

function checkAfterFix(subject: Subject, before: Found, fixed: Fixed, silent: boolean): void {
  const after = run({ ...subject, files: fixed.files }, fixed.text, before.source.language);
  assert.deepEqual(
    after.source.problems.map(({ message }) => message),
    before.source.problems.map(({ message }) => message),
    "the fix breaks no syntax",
  );
  if (silent) assert.deepEqual(describe(after), [], `the rule is silent after its fix:\n${fixed.text}`);
  for (const comment of before.source.comments)
    assert.ok(fixed.text.includes(comment.text), `the comment "${comment.text}" survives`);
}

interface Fixed {
  readonly text: string;
  readonly files: Files;
}

/** The first fix of every finding, in rounds, as "fix all" does it. */
function fixAll(subject: Subject, original: string): Fixed {
  let text = original;
  let files = subject.files;
  const language = languageOf(original);
  for (let round = 0; round < 12; round++) {
    const { source, reports } = run({ ...subject, files }, text, language);
    const fix = reports.find(({ fixes }) => fixes.length > 0)?.fixes[0];
    if (fix === undefined) break;
    if (fix.file === undefined) text = applyEdits(text, edit(source, fix.edit));
    else {
      const other = fix.file.source;
      files = { ...files, [fileName(fix.file.path)]: applyEdits(other.text, edit(other, fix.edit)) };
    }
  }
  return { text, files };
}

const OTHER_TYPES = ["null", "array", "object"] as const;

/** Cut off at 20 places, and with each scalar replaced by null, a list and a map, nothing throws. */
function checkRobust(subject: Subject, text: string): void {
  for (let part = 1; part <= 20; part++)
    run(subject, text.slice(0, Math.floor((text.length * part) / 21)), languageOf(text));
  const source = parse(text, languageOf(text));
  for (const doc of source.docs) {
    const scalars: Node[] = [];
    walk(doc.root, (node) => {
      if (!node.isKey && node.parent !== undefined && node.type !== "object" && node.type !== "array")
        scalars.push(node);
    });
    for (const scalar of scalars) for (const type of OTHER_TYPES) runWith(subject, source, doc, scalar, type);
  }
  for (const [name, other] of Object.entries(subject.files))
    for (let part = 1; part <= 20; part++) {
      const cut = other.slice(0, Math.floor((other.length * part) / 21));
      run({ ...subject, files: { ...subject.files, [name]: cut } }, text);
    }
}

function describe(found: Found): string[] {
  return found.reports.map(({ messageKey, message, node, within }) => {
    const part = within === undefined ? "" : ` (${within.start} to ${within.end})`;
    return `${messageKey} at ${placeOf(node)}${part}: ${message}`;
  });
}

/** The places in other files that the findings point at. */
function relatedExcerpts({ reports }: Found): string[] {
  return reports.flatMap(({ related }) =>
    related.flatMap(({ file, ...other }) => {
      if (file === undefined) return [];
      const { text } = file.source;
      return [`${fileName(file.path)}: ${excerpt(text, placeIn(text, other))}`];
    }),
  );
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
