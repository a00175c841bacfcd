// Reading values off nodes the way the services see them: what counts as absent, what is known, what is a number.
import { mayBeNear, nearest } from "../base/nearest.js";
import { shortened } from "../base/shortened.js";
import { itemsOf, member, type Node, rawMember } from "../parse/doc.js";
import { isKnown } from "../parse/placeholders.js";

/** The value of a key; undefined when it is absent: not there, `null`, `""` or `[]`. */
export function filled(object: Node | undefined, key: string): Node | undefined {
  const node = member(object, key);
  return node === undefined || isEmpty(node) ? undefined : node;
}

/** Whether the key is surely absent: it is not there and no template can add it. */
export function isAbsent(object: Node | undefined, key: string): boolean {
  return object !== undefined && object.type === "object" && !object.partial && filled(object, key) === undefined;
}

/**
 * Whether an object of a known form surely lacks the key. It does not when a misspelled key stands there in its place,
 * nor when an empty list stands where none belongs: the schema speaks of those, and once they are mended nothing is
 * missing.
 */
export function lacks(object: Node | undefined, key: string): boolean {
  if (object === undefined || !isAbsent(object, key)) return false;
  if (member(object, key)?.type === "array" && !LISTS.has(key)) return false;
  for (const property of object.properties) if (isSlip(property.name, key)) return false;
  return true;
}

/** The lists among the keys that anybody asks for. */
const LISTS: ReadonlySet<string> = new Set([
  "containerDefinitions",
  "dependsOn",
  "volumes",
  "mountPoints",
  "portMappings",
  "properties",
  "secretOptions",
  "loadBalancers",
  "vpcLatticeConfigurations",
  "lifecycleStages",
]);

/** Where to say that a scalar is missing: at its empty value, else at the object. Undefined when it is not surely missing. */
export function placeOfMissing(object: Node, key: string): Node | undefined {
  return lacks(object, key) ? (rawMember(object, key) ?? object) : undefined;
}

/** Whether a list surely has an entry; an unquoted placeholder may stand for none. */
export function hasEntry(list: Node | undefined): boolean {
  return itemsOf(list).some(({ type }) => type !== "unknown" && type !== "missing");
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

/** Not for keys that are switched off by a mark before them, as in `_image`. */
function isSlip(written: string, key: string): boolean {
  // Hardly any key is near another: the cheap question first.
  const isNear = written !== key && mayBeNear(written, key) && nearest(written, [key]) !== undefined;
  return (isNear || shortened(written, [key]) !== undefined) && !/^(?:_|x-)/.test(written);
}

/** Whether a value counts as absent: `""` and `[]`. */
export function isEmpty(node: Node): boolean {
  return node.value === "" || (node.type === "array" && node.items.length === 0 && !node.partial);
}
