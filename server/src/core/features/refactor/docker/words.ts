// A command line taken apart into words, as a shell does it: quotes, escapes, lines that go on. What other commands follow is
// left aside.

export interface Words {
  readonly words: readonly string[];
  /** What ends the command (`|`, `&&`, `;`, `>`) and follows it; empty when nothing does. */
  readonly rest: string;
}

export function wordsOf(line: string): Words {
  // Lines go on behind \ in a shell, ` in PowerShell, ^ in cmd.
  const text = line.replace(/[ \t]*[\\`^]\r?\n/g, " ");
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] as string)) at++;
    else if (/[;|&<>]/.test(text[at] as string) || text[at] === "#") return { words, rest: text.slice(at).trim() };
    else {
      const { word, end } = wordAt(text, at);
      // A line that went on, and was put on one line when it was pasted.
      if (word.trim() !== "" || /['"]/.test(text.slice(at, end))) words.push(word);
      at = end;
    }
  }
  return { words, rest: "" };
}

function wordAt(text: string, start: number): { word: string; end: number } {
  let word = "";
  let at = start;
  while (at < text.length && !/[\s;|&<>]/.test(text[at] as string)) {
    const piece = pieceAt(text, at);
    word += piece.word;
    at = piece.end;
  }
  return { word, end: at };
}

function pieceAt(text: string, at: number): { word: string; end: number } {
  const sign = text[at] as string;
  if (sign === "'") return quoted(text, at);
  if (sign === '"') return doubleQuoted(text, at);
  if (sign === "\\") return { word: text[at + 1] ?? "", end: at + 2 };
  if (text.startsWith("$(", at) || text.startsWith("${", at)) return bracketed(text, at);
  return { word: sign, end: at + 1 };
}

function quoted(text: string, at: number): { word: string; end: number } {
  const close = text.indexOf("'", at + 1);
  const end = close < 0 ? text.length : close;
  return { word: text.slice(at + 1, end), end: end + 1 };
}

function doubleQuoted(text: string, start: number): { word: string; end: number } {
  let word = "";
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    const escapes = text[at] === "\\" && /["\\$`]/.test(text[at + 1] ?? "");
    word += escapes ? text[at + 1] : text[at];
    at += escapes ? 2 : 1;
  }
  return { word, end: at + 1 };
}

/** `$(pwd)` and `${PWD}` stay as they are. */
function bracketed(text: string, start: number): { word: string; end: number } {
  const close = text[start + 1] === "(" ? ")" : "}";
  const end = text.indexOf(close, start);
  return { word: text.slice(start, end < 0 ? text.length : end + 1), end: end < 0 ? text.length : end + 1 };
}
