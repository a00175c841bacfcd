// The one helper behind the editor's tables: runs a change, compares the text after it, and checks of every case what no
// author has to write: the edits are in order and apart, no comment is lost, a sound text stays sound.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/core/base/text.js";
import { type Editor, edit } from "../../server/src/core/edit/editor.js";
import { type Language, type Node, nodeAt, type Source } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";

/** Finds nodes of the first document by pointer; `doc` takes the roots of the others. */
export interface Places {
  at(pointer: string): Node;
  key(pointer: string): Node;
  doc(index: number): Node;
}

/** Language, text before, what is asked for, text after; no text after when nothing must change. */
export type Case = readonly [Language, string, (editor: Editor, places: Places) => void, string?];

export function editorTest(group: string, table: Readonly<Record<string, Case>>): void {
  for (const [name, [language, before, change, after]] of Object.entries(table)) {
    test(`${group}: ${name}`, () => check(language, before, change, after));
  }
}

function check(language: Language, before: string, change: Case[2], after: string | undefined): void {
  const source = parse(before, language);
  const edits = edit(source, (editor) => change(editor, placesIn(source)));
  const result = applyEdits(before, edits);
  assert.equal(result, after ?? before);
  assert.equal(edits.length === 0, after === undefined, "edits only where something changes");
  for (const [i, { end }] of edits.entries()) {
    assert.ok(end < (edits[i + 1]?.start ?? Number.POSITIVE_INFINITY), "edits in order and apart");
  }
  const reread = parse(result, language);
  const kept = reread.comments.map(({ text }) => text.trim());
  for (const { text } of source.comments) assert.ok(kept.includes(text.trim()), `the comment ${text}`);
  if (errorsOf(source).length === 0) assert.deepEqual(errorsOf(reread), []);
}

function placesIn(source: Source): Places {
  const doc = (index: number): Node => found(source.docs[index]?.root);
  const at = (pointer: string): Node => found(nodeAt(doc(0), pointer.split("/").slice(1)));
  return { doc, at, key: (pointer) => found(at(pointer).key) };
}

function found(node: Node | undefined): Node {
  assert.ok(node !== undefined, "the node that the case speaks of");
  return node;
}

function errorsOf(source: Source): readonly string[] {
  return source.problems.filter(({ severity }) => severity === "error").map(({ message }) => message);
}
