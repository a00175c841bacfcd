// A JSON text that is read again after each of many edits: tree, comments, problems, outline and findings are those of the
// whole text read at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Language, type Node, rawMember, type Source } from "../../server/src/core/parse/doc.js";
import { SHORTEST } from "../../server/src/core/parse/jsonAgain.js";
import { outlineOf } from "../../server/src/core/parse/outline.js";
import { DOCUMENTS } from "../support/completionDocuments.js";
import { analysis, DEFAULTS } from "../support/examples.js";
import { documents } from "./editorDocuments.js";

const SEED = 20_261_121;

/** Where, how much goes, what comes; and whether it is taken back afterwards, as by somebody who types and thinks again. */
interface Change {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
  readonly isTakenBack: boolean;
}

/** Scraps of JSON, and of what people and tools put into it. */
const SCRAPS = [
  '|x|1|"|{|}|[|]|:|,| |\n|\\|/|*|//|/*|*/|{{|}}|${X}|$(|)|}}}|]]|,,|\r\n|\t|é|“|=|<x>|00|tru|{% if x %}',
  `"a": 1|"b": {"c": [1, 2]},|,"essential": true|"i"|\n"name": "a",|'a'|{ }|[[]]|"cpu": "256"|"{{ a "b" }}"`,
].flatMap((scraps) => scraps.split("|"));

const changes = fc.array(
  fc.record<Change>({
    at: fc.nat(),
    removed: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.nat(30) },
    ),
    inserted: fc.constantFrom(...SCRAPS),
    isTakenBack: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

for (const language of ["json", "jsonc"] as const)
  test(`${language} read again piece by piece is what the whole text gives`, () => {
    const pieces = piecesOf(documents("jsonc"), language, 1500);
    assert.ok(pieces > 1000, `only ${pieces} texts were read piece by piece`);
  });

const labels = Array.from({ length: 40 }, (_, i) => `"label${i}": "${i}"`).join(",\n    ");
const definitions = [
  ...Object.values(DOCUMENTS).filter((text) => text.startsWith("{")),
  `{ "family": "a", "containerDefinitions": [{ "name": "b", "dockerLabels": {\n    ${labels}\n  } }] }`,
];

test("definitions read again piece by piece have the findings of the whole text", () => {
  const pieces = piecesOf(fc.constantFrom(...definitions), "json", 250);
  assert.ok(pieces > 200, `only ${pieces} texts were read piece by piece`);
});

/** Short texts are always read as a whole. */
const PADDING = " ".repeat(SHORTEST);

/** How many texts were read piece by piece; others are read as a whole. */
function piecesOf(texts: fc.Arbitrary<string>, language: Language, numRuns: number): number {
  let pieces = 0;
  const property = fc.property(texts, changes, (text, edits) => {
    let file = analysis.read({ path: "/a.json", text: text + PADDING, language }, DEFAULTS);
    for (const changed of textsAfter(text, edits)) {
      const next = changed + PADDING;
      const root = file.docs[0]?.doc.root;
      const input = { path: "/a.json", text: next, language };
      file = analysis.read(input, DEFAULTS, file);
      if (root !== undefined && root === file.docs[0]?.doc.root) pieces++;
      const whole = analysis.read(input, DEFAULTS);
      assert.deepEqual(shown(file.source), shown(whole.source), next);
      assert.deepEqual(analysis.check(file, DEFAULTS).findings, analysis.check(whole, DEFAULTS).findings, next);
    }
  });
  fc.assert(property, { seed: SEED, numRuns: numRuns * Number(process.env.TIMES ?? 1), includeErrorInReport: true });
  return pieces;
}

function* textsAfter(whole: string, edits: readonly Change[]): Generator<string> {
  let text = whole;
  for (const { at, removed, inserted, isTakenBack } of edits) {
    const start = at % (text.length + 1);
    const next = text.slice(0, start) + inserted + text.slice(start + removed);
    yield next;
    if (isTakenBack) yield text;
    else text = next;
  }
}

function shown({ text, language, docs, comments, problems, again }: Source): unknown {
  const documents = docs.map((doc) => {
    const { keys, bytesAtMost } = outlineOf(doc);
    return { index: doc.index, root: shownNode(doc.root), keys: [...keys].sort(), bytesAtMost };
  });
  return { text, language, documents, comments, problems, again };
}

/** With parents and keys as they are found by going up and down. */
function shownNode(node: Node): unknown {
  const { type, start, end, value, style, partial, isKey } = node;
  return {
    ...{ type, start, end, value, style, partial, isKey },
    properties: node.properties.map((property) => {
      const { name, key } = property;
      assert.ok(property.value.property === property && property.value.parent === node && key.parent === node);
      const last = node.properties.findLast((other) => other.name === name);
      assert.equal(rawMember(node, name), last?.value);
      return { name, key: [key.start, key.end, key.value, key.isKey], value: shownNode(property.value) };
    }),
    items: node.items.map((item) => {
      assert.ok(item.parent === node && item.property === undefined);
      return shownNode(item);
    }),
  };
}
