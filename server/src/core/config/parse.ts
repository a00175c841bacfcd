// From `.stowage.json`, or the editor's settings, to values. Never throws, and uses what is valid in a broken text; what is
// wrong is told elsewhere.
import type { Doc, Node } from "../parse/doc.js";
import type { ConfigValues } from "./config.js";
import { EDITOR_SETTINGS, FILE_SETTINGS } from "./settings.js";
import { readValues } from "./values.js";

/** The valid part of a `.stowage.json`. */
export function configFromDoc(doc: Doc): ConfigValues {
  return readValues(plain(doc.root), FILE_SETTINGS);
}

/** The valid part of the editor's settings, given the object below `stowage`; empty for anything else. */
export function configFromSettings(settings: unknown): ConfigValues {
  return readValues(settings, EDITOR_SETTINGS);
}

/** Plain data from a tree; what is missing or cannot be known is left out. */
function plain(node: Node): unknown {
  if (node.type === "object") {
    return Object.fromEntries(node.properties.map(({ key, value }) => [String(key.value), plain(value)]));
  }
  if (node.type === "array") return node.items.map(plain);
  return node.type === "unknown" || node.type === "missing" ? undefined : node.value;
}
