// What the rules about keys that only ECS writes share: which keys a document holds of them, and the fix that takes them
// out. Of several things that were printed together only the first speaks, so that a file gets one finding.
import { itemsOf, type Node } from "../../parse/doc.js";
import type { RuleFix } from "../rule.js";

export interface OutputKeys {
  /** In the order of the text. */
  readonly keys: readonly Node[];
  /** For messages: `status, events`. */
  readonly names: string;
  readonly fix: RuleFix;
}

/** Undefined when there are none, or when a part before this one speaks of them. */
export function outputKeys(root: Node, output: ReadonlySet<string>): OutputKeys | undefined {
  const list = root.parent?.type === "array" ? root.parent : undefined;
  const parts = list === undefined ? [root] : itemsOf(list);
  const all = parts.map((part) => ({ part, keys: keysOf(part, output) })).filter(({ keys }) => keys.length > 0);
  const [first] = all;
  if (first === undefined || first.part !== root) return undefined;
  return {
    keys: first.keys,
    names: first.keys.map((key) => key.value).join(", "),
    fix: {
      title: "Remove what only ECS writes",
      // What was printed and is still in its wrapper may be meant to be kept as it is.
      safe: root.parent === undefined,
      edit: (editor) => {
        for (const { keys } of all) for (const key of keys) editor.remove(key);
      },
    },
  };
}

function keysOf(part: Node, output: ReadonlySet<string>): readonly Node[] {
  return part.properties.filter(({ name }) => output.has(name)).map(({ key }) => key);
}
