// Turns what is offered into what a client takes: the edit, the text it is compared with, the order.
import type { CompletionItem } from "../completion.js";
import type { KeyOffer, ValueOffer } from "./offer.js";
import type { Spot } from "./spot.js";
import type { Template } from "./template.js";
import { joined, same, type Written, writeDocument, writeKey, writeValue } from "./write.js";

export function keyItem(offer: KeyOffer, spot: Spot, index: number): CompletionItem {
  const { key, value, type, summary, why, required, deprecated, opensList, about } = offer;
  const { cursor } = spot;
  const written = cursor.hasColon
    ? writeKey(key, undefined, cursor, spot.indent)
    : cursor.hasChildren
      ? joined(writeKey(key, undefined, cursor, spot.indent), same(":"))
      : writeKey(key, value, cursor, spot.indent);
  const kind = type === undefined ? undefined : required === true ? `${type}, required` : type;
  const detail = why ?? (deprecated === true ? `Deprecated. ${summary ?? ""}` : summary);
  return {
    label: key,
    kind: "key",
    ...(kind === undefined ? {} : { type: kind }),
    ...(detail === undefined || detail === "" ? {} : { detail: plain(detail) }),
    ...(deprecated === true ? { deprecated } : {}),
    ...(about === undefined ? {} : { about }),
    ...placed(written, spot, key),
    ...(opensList === true && !cursor.hasColon && !cursor.hasChildren ? { opensList } : {}),
    sortText: sortText(index),
  };
}

export function valueItem(offer: ValueOffer, spot: Spot, index: number): CompletionItem {
  const { value, detail, documentation, why, isDocument, opensList } = offer;
  const { cursor, indent } = spot;
  const label = offer.label ?? textOf(value);
  const note = why ?? detail;
  const isWhole = isDocument === true && value.type === "object";
  return {
    label,
    kind: "value",
    ...(note === undefined || note === "" ? {} : { detail: plain(note) }),
    ...(documentation === undefined ? {} : { documentation }),
    ...placed(isWhole ? writeDocument(value, cursor, indent) : writeValue(value, cursor, indent), spot, label),
    ...(opensList === true ? { opensList } : {}),
    sortText: sortText(index),
  };
}

/** How a value reads in a list. */
export function textOf(value: Template): string {
  if (value.type === "bare") return typeof value.stop === "string" ? value.stop : value.stop.suggested;
  if (value.type === "list") return `[${value.items.map(textOf).join(", ")}]`;
  if (value.type === "object") return value.entries.length === 0 ? "{}" : "{…}";
  return value.parts.map((part) => (typeof part === "string" ? part : part.suggested)).join("");
}

/** The edits that put it at the cursor. */
export function placed(
  written: Written,
  { cursor, lead }: Spot,
  word: string,
): Pick<CompletionItem, "edit"> & Partial<CompletionItem> {
  const { start, end, quote, commaAt, commaBehind } = cursor;
  const comma = commaBehind ? "," : "";
  const snippet = lead.snippet + written.snippet + comma;
  const text = lead.plain + written.plain + comma;
  // Made by hand, as lists are long: copying objects into objects costs more than all the rest.
  const item: { -readonly [Key in keyof CompletionItem]?: CompletionItem[Key] } & Pick<CompletionItem, "edit"> = {
    edit: { start, end, text: snippet },
  };
  if (snippet !== text) {
    item.snippet = true;
    item.plainText = text;
  }
  if (quote !== "") item.filterText = quote + word + quote;
  if (commaAt !== undefined) item.also = [{ start: commaAt, end: commaAt, text: "," }];
  return item;
}

function sortText(index: number): string {
  // Behind all of three digits.
  return index < 1000 ? String(index).padStart(3, "0") : `~${index}`;
}

/** Details are no Markdown. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`]|\*\*/g, "")
    .trim();
}
