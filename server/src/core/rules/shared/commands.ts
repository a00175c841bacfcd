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

/** A whole command line as the list that runs it in a shell. */
export function asList(line: Node, text: string): RuleFix {
  const [, rest] = /^(?:CMD-SHELL|CMD)\s+(\S.*)$/s.exec(text) ?? [];
  return { title: "Make it a list", edit: (editor) => editor.set(line, ["CMD-SHELL", rest ?? text]) };
}
