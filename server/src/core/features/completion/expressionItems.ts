// The parts of an expression as completion items: each replaces only the word of the expression that the cursor touches.
import type { CompletionItem } from "../completion.js";
import { EXPRESSIONS, expressionOffers } from "./expressions.js";
import type { ValueOffer } from "./offer.js";
import { ownerOf, type Scene } from "./scene.js";
import { text } from "./template.js";

/** Undefined where no expression is written, or none that has begun. */
export function expressionItems(scene: Scene): readonly CompletionItem[] | undefined {
  const { cursor, offset, schema, path } = scene;
  const owner = ownerOf(schema, path);
  if (owner?.key !== "expression" || cursor.place === "key") return undefined;
  const from = cursor.start + cursor.quote.length;
  const written = scene.text.slice(from, cursor.end);
  const closed = cursor.quote !== "" && written.endsWith(cursor.quote);
  const expression = closed ? written.slice(0, -1) : written;
  if (expression.trim() === "") return undefined;
  // Behind escapes the places in the text and in the expression differ.
  if (/[\\\r\n]/.test(expression) || offset < from || offset > from + expression.length) return [];
  const { start, end, offers } = expressionOffers(expression, offset - from);
  return offers.map(({ text: label, detail }, index) => ({
    label,
    kind: "value",
    ...(detail === undefined || detail === "" ? {} : { detail }),
    edit: { start: from + start, end: from + end, text: label },
    sortText: String(index).padStart(3, "0"),
  }));
}

/** Where nothing is written yet: whole expressions, then what one can begin with. */
export function wholeExpressions(): readonly ValueOffer[] {
  const beginnings = expressionOffers("", 0).offers;
  return [...EXPRESSIONS, ...beginnings].map(({ text: value, detail = "" }) => ({
    value: text(value),
    detail,
    isBeginning: true,
  }));
}
