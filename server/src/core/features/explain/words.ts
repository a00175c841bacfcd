// Texts as they are compared: quotes, letter case and blanks made one, and the words with their neighbours.

/** Without letter case, with one kind of quotes and single blanks; backslashes of a quoted text taken off. */
export function normalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/\\n/g, " ")
    .replace(/\\(["'])/g, "$1")
    .replace(/[‘’“”„´`"]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a normalized text, and every two neighbours as one. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\p{N}_-]+/gu) ?? [];
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return new Set([...words, ...pairs]);
}
