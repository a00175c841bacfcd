// Fixes of commands, which are lists of words.
import type { Node } from "../../parse/doc.js";
import type { RuleFix } from "../rule.js";

/**
 * Puts a word before a command. Each item moves on by one, so that the comments beside them stay; `first` is what the
 * first one becomes.
 */
export function putInFront(list: Node, items: readonly Node[], word: string, first: string): RuleFix {
  const texts = [word, first, ...items.slice(1).map(({ value }) => String(value))];
  return {
    title: `Put ${word} in front`,
    safe: false,
    edit: (editor) => {
      for (const [index, item] of items.entries()) editor.set(item, texts[index] as string);
      editor.append(list, texts.at(-1) as string);
    },
  };
}
