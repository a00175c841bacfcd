// Random documents, random operations: what the edits make of the text must read back as what the operations make of the
// plain value, with every comment still there.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseAllDocuments } from "yaml";
import { applyEdits } from "../../server/src/core/base/text.js";
import { type Editor, edit, type Value } from "../../server/src/core/edit/editor.js";
import { type Language, type Node, type Source, walk } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";
import { documents, type Operation, operations } from "./editorDocuments.js";

const SEED = 20_250_101;

for (const language of ["jsonc", "yaml"] as const) {
  test(`operations on ${language} text do what they do on the value`, () => {
    fc.assert(
      fc.property(documents(language), operations(), (text, asked) => check(text, language, asked)),
      { seed: SEED, numRuns: 250, includeErrorInReport: true },
    );
  });

  test(`any ${language} text, whole or broken, is edited without an exception and without overlaps`, () => {
    fc.assert(
      fc.property(
        documents(language),
        operations(),
        fc.nat(),
        fc.constantFrom("", "{", "]", ":", "- ", "&a ", "*a", "|"),
        torn,
      ),
      { seed: SEED, numRuns: 200, includeErrorInReport: true },
    );

    function torn(whole: string, asked: readonly Operation[], cut: number, scrap: string): void {
      const at = cut % (whole.length + 1);
      const source = parse(whole.slice(0, at) + scrap + (cut % 2 === 0 ? "" : whole.slice(at)), language);
      const edits = edit(source, (editor) => apply(source, editor, undefined, asked));
      for (const [i, { start, end }] of edits.entries()) {
        assert.ok(start <= end && end <= source.text.length && start >= (edits[i - 1]?.end ?? 0));
      }
    }
  });
}

function check(text: string, language: Language, asked: readonly Operation[]): void {
  const source = parse(text, language);
  const before = source.docs[0]?.root;
  assert.ok(before !== undefined && source.problems.every(({ severity }) => severity !== "error"), "a sound document");
  const model = toModel(before);
  const edits = edit(source, (editor) => apply(source, editor, model, asked));
  const result = applyEdits(text, edits);
  const told = `${JSON.stringify(asked)}\n${text}\n=====\n${result}\n=====`;
  const after = parse(result, language);
  assert.deepEqual(
    after.problems.filter(({ severity }) => severity === "error"),
    [],
    told,
  );
  // A document of nothing but null is left out.
  const root = after.docs.length < source.docs.length ? undefined : after.docs[0]?.root;
  assert.deepEqual(root === undefined ? null : fromModel(toModel(root)), fromModel(model), told);
  assert.deepEqual(words(after), words(source), `comments\n${told}`);
  if (language !== "yaml") return;
  const older = parseAllDocuments(result.replaceAll("\r\n", "\n"), { version: "1.1" })[0]?.toJS() as unknown;
  assert.deepEqual(older, fromModel(model), `as YAML 1.1\n${told}`);
}

function words(source: Source): readonly string[] {
  return [...source.text.matchAll(/remark\d+/g)].map(([word]) => word).sort();
}

// The plain value, in boxes that stay the same while operations go on, as nodes do.

interface Box {
  readonly node: Node | undefined;
  value: Value | Map<string, Box> | (Box | Value)[];
}

function toModel(node: Node): Box {
  const box: Box = { node, value: (node.value ?? null) as Value };
  if (node.type === "object") {
    box.value = new Map(node.properties.map(({ key, value }) => [String(key.value), toModel(value)]));
  } else if (node.type === "array") box.value = node.items.map(toModel);
  return box;
}

function fromModel({ value }: Box): Value {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, box]) => [key, fromModel(box)]));
  if (Array.isArray(value)) return value.map((item) => (isBox(item) ? fromModel(item) : item));
  // The package keeps the line breaks of Windows in some block scalars.
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : (value as Value);
}

function isBox(value: unknown): value is Box {
  return typeof value === "object" && value !== null && "node" in value && "value" in value;
}

function fresh(value: Value): Box {
  return { node: undefined, value };
}

function apply(source: Source, editor: Editor, model: Box | undefined, asked: readonly Operation[]): void {
  const nodes: Node[] = [];
  for (const doc of source.docs.slice(0, 1)) walk(doc.root, (node) => nodes.push(node));
  for (const operation of asked) {
    const fitting = nodes.filter((node) => fits(operation, node, model));
    const node = fitting[operation.pick % fitting.length];
    if (node === undefined) continue;
    perform(editor, operation, node);
    if (model !== undefined) imitate(model, operation, node);
  }
}

function fits({ kind, key }: Operation, node: Node, model: Box | undefined): boolean {
  if (node.isKey) return false;
  if (kind === "remove" && node.parent === undefined) return false;
  if (kind === "rename" && node.key === undefined) return false;
  if (model === undefined) return true;
  const box = boxOf(model, node);
  if (box === undefined) return false;
  if (kind === "put") return box.value === null || box.value instanceof Map || isPlainObject(box.value);
  if (kind === "append") return box.value === null || Array.isArray(box.value);
  const siblings = node.parent === undefined ? undefined : boxOf(model, node.parent)?.value;
  return kind !== "rename" || !(siblings instanceof Map && siblings.has(key));
}

function perform(editor: Editor, { kind, key, value, after }: Operation, node: Node): void {
  if (kind === "set") editor.set(node, value);
  else if (kind === "put") editor.put(node, key, value, node.properties[after]?.key.value as string | undefined);
  else if (kind === "append") editor.append(node, value);
  else if (kind === "remove") editor.remove(after % 2 === 0 ? node : (node.key ?? node));
  else editor.rename(node, key);
}

function imitate(model: Box, { kind, key, value }: Operation, node: Node): void {
  const box = boxOf(model, node) as Box;
  const parent = node.parent === undefined ? undefined : (boxOf(model, node.parent) as Box).value;
  if (kind === "set") box.value = value;
  else if (kind === "put") {
    if (box.value instanceof Map) {
      const present = box.value.get(key);
      if (present !== undefined) present.value = value;
      else box.value.set(key, fresh(value));
    } else box.value = { ...(box.value as object), [key]: value };
  } else if (kind === "append") {
    const list = (box.value ?? []) as (Value | Box)[];
    const isThere = list.some(
      (item) =>
        JSON.stringify(isBox(item) && item.node === undefined ? item.value : undefined) === JSON.stringify(value),
    );
    if (!isThere) box.value = [...list, fresh(value)];
  } else if (kind === "remove") {
    if (parent instanceof Map) parent.delete(nameOf(parent, box));
    else if (Array.isArray(parent)) (parent as unknown[]).splice((parent as unknown[]).indexOf(box), 1);
  } else if (parent instanceof Map) {
    const entries = [...parent].map(([name, other]): [string, Box] => [other === box ? key : name, other]);
    parent.clear();
    for (const [name, other] of entries) parent.set(name, other);
  }
}

/** Undefined when the node is gone, or what it was part of was replaced. */
function boxOf(box: Box, node: Node): Box | undefined {
  if (box.node === node) return box;
  const inner = box.value instanceof Map ? [...box.value.values()] : Array.isArray(box.value) ? box.value : [];
  for (const other of inner) {
    const found = isBox(other) ? boxOf(other, node) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameOf(entries: ReadonlyMap<string, Box>, box: Box): string {
  return [...entries].find(([, other]) => other === box)?.[0] as string;
}

function isPlainObject(value: unknown): value is { [key: string]: Value } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
