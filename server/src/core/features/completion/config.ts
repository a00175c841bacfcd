// Completion in `.stowage.json`: keys that are not there yet, names of rules, and the words that a value can be, each with
// what it means. All of it comes from the table of settings and the table of ids.
import { isPattern, ruleNames } from "../../base/ruleNames.js";
import { FILE_SETTINGS } from "../../config/settings.js";
import type { Field, ObjectShape, Shape } from "../../config/shape.js";
import { allIds } from "../../ids.js";
import { nodeAt } from "../../parse/doc.js";
import type { CompletionItem, CompletionRequest } from "../completion.js";
import type { Cursor } from "./cursor.js";
import { jsonCursor } from "./jsonCursor.js";
import { type Written, writtenKey, writtenValue } from "./written.js";

export function completeConfig({ file, doc, offset }: CompletionRequest): readonly CompletionItem[] {
  if (file.source.language === "yaml") return [];
  const cursor = jsonCursor(file.source, offset);
  const shape = cursor === undefined ? undefined : shapeAt(ROOT, cursor.path);
  if (cursor === undefined || shape === undefined) return [];
  if (cursor.place === "value") return cursor.path.length === 0 ? wholeFiles(cursor) : values(shape, cursor);
  const object = doc === undefined ? undefined : nodeAt(doc.doc.root, cursor.path);
  const others = (object?.properties ?? []).filter(({ key }) => key.start !== cursor.start);
  return keys(shape, new Set(others.map(({ key }) => String(key.value))), cursor);
}

const ROOT: ObjectShape = { type: "object", fields: FILE_SETTINGS };

/** The shape of what stands at a path. */
function shapeAt(shape: Shape, path: readonly (string | number)[]): Shape | undefined {
  let at: Shape | undefined = shape;
  for (const step of path) {
    if (at?.type === "object") at = at.fields.find(({ key }) => key === step)?.shape;
    else if (at?.type === "map") at = typeof step === "string" ? at.to : undefined;
    else at = at?.type === "list" && typeof step === "number" ? at.of : undefined;
  }
  return at;
}

function keys(shape: Shape, taken: ReadonlySet<string>, cursor: Cursor): readonly CompletionItem[] {
  if (shape.type === "object")
    return shape.fields
      .filter(({ key }) => !taken.has(key))
      .map((field, index) => ({
        ...fieldItem(field, index),
        ...placed(writtenKey(field.key, field.shape, cursor), cursor, field.key),
      }));
  if (shape.type !== "map" || shape.keys !== "rule") return [];
  return ruleItems()
    .filter(({ label }) => !taken.has(label))
    .map((item) => ({ ...item, ...placed(writtenKey(item.label, shape.to, cursor), cursor, item.label) }));
}

function values(shape: Shape, cursor: Cursor): readonly CompletionItem[] {
  if (shape.type === "choice")
    return shape.choices.map(({ value, summary }, index) => ({
      label: value,
      kind: "value",
      detail: summary,
      sortText: String(index).padStart(2, "0"),
      ...placed(writtenValue(value, cursor), cursor, value),
    }));
  if (cursor.quote !== "" || shape.type === "text" || shape.type === "number") return [];
  const label = { list: "[]", map: "{}", object: "{…}", switch: "true" }[shape.type];
  return [{ label, kind: "value", ...placed(writtenValue(shape, cursor), cursor) }];
}

/** In an empty file: a whole one with one key in it, and the last stop where the next key goes. */
function wholeFiles(cursor: Cursor): readonly CompletionItem[] {
  const none = { commaBehind: false, hasColon: false };
  return FILE_SETTINGS.map((field, index) => {
    const { snippet, plain } = writtenKey(field.key, field.shape, none);
    const whole = { snippet: `{ ${snippet}$0 }`, plain: `{ ${plain} }` };
    return { ...fieldItem(field, index), ...placed(whole, cursor) };
  });
}

function fieldItem({ key, summary, details = [] }: Field, index: number): Omit<CompletionItem, "edit"> {
  return {
    label: key,
    kind: "key",
    documentation: [summary, ...details].join("\n\n"),
    sortText: String(index).padStart(2, "0"),
  };
}

function ruleItems(): readonly Omit<CompletionItem, "edit">[] {
  const byId = new Map(allIds().map((meta) => [meta.id, meta]));
  return ruleNames(byId.keys()).list.map((label) => {
    const meta = byId.get(label);
    const all = label === "*" ? "every rule" : `every rule of ${label.slice(0, -2)}`;
    const about = meta === undefined ? { detail: all } : { detail: meta.severity, documentation: meta.summary };
    return { label, kind: "rule", ...about, sortText: `${isPattern(label) ? 0 : 1}${label}` };
  });
}

/** `word`: what the user is thought to type, with the quotes when one is typed. */
function placed(
  { snippet, plain }: Written,
  { start, end, quote, commaAt }: Cursor,
  word?: string,
): Pick<CompletionItem, "edit"> & Partial<CompletionItem> {
  const filter = quote !== "" && word !== undefined ? { filterText: JSON.stringify(word) } : {};
  const also = commaAt === undefined ? {} : { also: [{ start: commaAt, end: commaAt, text: "," }] };
  const text =
    snippet === plain
      ? { edit: { start, end, text: plain } }
      : { edit: { start, end, text: snippet }, snippet: true, plainText: plain };
  return { ...text, ...filter, ...also };
}
