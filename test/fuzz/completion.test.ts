// Whatever is chosen wherever it is offered: the text can still be read, nothing outside the place is touched, and nothing is
// thrown, however broken the text is.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionItem } from "../../server/src/core/features/completion.js";
import { languageOf, parse } from "../../server/src/core/parse/parse.js";
import { DOCUMENTS } from "../support/completionDocuments.js";
import { applied, expanded, itemsIn } from "../support/completionTest.js";

for (const [path, text] of Object.entries(DOCUMENTS)) {
  test(`${path}: taking anything anywhere leaves a text that can be read`, () => {
    assert.deepEqual(faults(text, path), [], "the document itself");
    for (let offset = 0; offset <= text.length; offset++) {
      for (const item of sample(itemsIn(text, offset, path), offset)) {
        const result = offset % 2 === 0 ? applied(text, item) : expanded(text, item);
        assert.deepEqual(faults(result, path), [], `${item.label} at ${offset}:\n${around(result, offset)}`);
      }
    }
  });

  test(`${path}: cut off, or with a line gone, nothing is thrown and edits stay at the cursor`, () => {
    for (const { broken, offset } of brokenTexts(text)) {
      for (const { edit, also = [] } of itemsIn(broken, offset, path)) {
        assert.ok(edit.start <= offset && offset <= edit.end, `${offset}`);
        assert.doesNotMatch(broken.slice(edit.start, edit.end), /\n/);
        assert.ok(
          also.every(({ end }) => end <= edit.start),
          `${offset}`,
        );
      }
    }
  });
}

/** All at some places, a few elsewhere: neighbours differ in their text and hardly in how they are written. */
function sample(items: readonly CompletionItem[], offset: number): readonly CompletionItem[] {
  return items.filter((_, index) => (index + offset) % 7 === 0);
}

function faults(text: string, path: string): readonly string[] {
  const { problems } = parse(text, languageOf(path, text));
  return problems.filter(({ severity }) => severity === "error").map(({ message }) => message);
}

function around(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 120), offset + 160);
}

function* brokenTexts(text: string): Generator<{ broken: string; offset: number }> {
  for (let offset = 0; offset <= text.length; offset += 3) yield { broken: text.slice(0, offset), offset };
  for (let offset = 0; offset < text.length; offset += 7) {
    const lineEnd = text.indexOf("\n", offset);
    if (lineEnd < 0) continue;
    yield { broken: text.slice(0, offset) + text.slice(lineEnd), offset };
    yield { broken: `${text.slice(0, offset)}"${text.slice(offset)}`, offset: offset + 1 };
    yield { broken: `${text.slice(0, offset)}}${text.slice(offset)}`, offset: offset + 1 };
  }
}
