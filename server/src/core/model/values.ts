// Reading values off nodes the way the services see them: what counts as absent, what is known, what is a number.
import { member, type Node } from "../parse/doc.js";
import { isKnown } from "../parse/placeholders.js";

/** The value of a key; undefined when it is absent: not there, `null`, `""` or `[]`. */
export function filled(object: Node | undefined, key: string): Node | undefined {
  const node = member(object, key);
  return node === undefined || isEmpty(node) ? undefined : node;
}

/** Whether the object surely lacks the key: it is absent and no template can add it. */
export function lacks(object: Node | undefined, key: string): boolean {
  return object !== undefined && object.type === "object" && !object.partial && filled(object, key) === undefined;
}

/** The text of a scalar as it stands, placeholders and all: good for comparing names with each other. */
export function rawText(node: Node | undefined): string | undefined {
  if (node === undefined || node.value === undefined || node.value === null) return undefined;
  return String(node.value);
}

/** A whole number that is known, also when it is written as a text (the schema speaks of the quotes). */
export function integerOf(node: Node | undefined): number | undefined {
  if (node === undefined || !isKnown(node)) return undefined;
  const number = typeof node.value === "string" && /^\d+$/.test(node.value) ? Number(node.value) : node.value;
  return typeof number === "number" && Number.isInteger(number) ? number : undefined;
}

/** True or false when known; `"true"` and `"false"` count (the schema speaks of the quotes). */
export function booleanOf(node: Node | undefined): boolean | undefined {
  if (node === undefined) return undefined;
  if (node.value === true || node.value === "true") return true;
  return node.value === false || node.value === "false" ? false : undefined;
}

function isEmpty(node: Node): boolean {
  return node.value === "" || (node.type === "array" && node.items.length === 0 && !node.partial);
}
