// Decides with the schema what a cursor stands at: an entry of a block may be a key, a value, or an item of a list whose dash
// is missing; behind the colon of a key that holds an object, keys are written on the next line.
import { type JsonSchema, resolve, schemaAt } from "../../schema/schema.js";
import type { Cursor } from "./cursor.js";
import { type Path, type Shape, shapeOf } from "./scene.js";
import { joined, newLine, same, type Written } from "./write.js";

export interface Spot {
  readonly cursor: Cursor;
  readonly place: "key" | "value";
  /** Of the object, or of the value; from the top of the kind. */
  readonly path: Path;
  /** What has to stand in front: blanks, a dash, a line break. */
  readonly lead: Written;
  /** Of what is written. */
  readonly indent: string;
  /** Whether the keys that stand beside the cursor are those of the object. */
  readonly isBeside: boolean;
}

/** Undefined where the schema knows nothing, or nothing can be written. */
export function spotAt(schema: JsonSchema, cursor: Cursor, path: Path): Spot | undefined {
  const found = schemaAt(schema, path);
  if (found === undefined) return undefined;
  const shape = shapeOf(schema, found.schema);
  const { page } = cursor;
  const here = { cursor, path, lead: same(page.lead), indent: page.entry, isBeside: true } as const;
  if (cursor.place === "key") return isKeyed(shape) ? { ...here, place: "key" } : undefined;
  if (cursor.style === "flow") return { ...here, place: "value" };
  if (cursor.place === "entry" && isKeyed(shape)) return { ...here, place: "key" };
  if (shape === "scalar") return { ...here, place: "value" };
  if (cursor.hasChildren) return undefined;
  const isBelow = cursor.place === "value";
  const isList = shape === "list";
  const step = isList && !page.indentedLists ? "" : page.unit;
  const outer = isBelow ? page.entry + step : page.entry;
  const lead = joined(isBelow ? newLine(page, outer) : same(page.lead), same(isList ? "- " : ""));
  const below = { cursor, lead, indent: isList ? `${outer}  ` : outer, isBeside: false };
  if (!isList) return { ...below, path, place: "key" };
  const item = found.schema.items === undefined ? undefined : resolve(schema, found.schema.items);
  if (item === undefined) return undefined;
  const keyed = isKeyed(shapeOf(schema, item.schema));
  return { ...below, path: [...path, 0], place: keyed ? "key" : "value" };
}

function isKeyed(shape: Shape): boolean {
  return shape === "object" || shape === "map";
}
