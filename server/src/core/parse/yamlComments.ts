// The comments of a YAML text: what follows a `#` outside of every scalar.
import type { Comment } from "./doc.js";
import type { Stretch } from "./yamlPiece.js";

/** `start`, `end`: where to look. `scalars`: those that hold a `#`, in order. `base`: where the text itself begins. */
export function commentsIn(
  text: string,
  { start, end }: Stretch,
  scalars: readonly Stretch[],
  base: number,
): Comment[] {
  const found: Comment[] = [];
  let next = 0;
  for (let at = text.indexOf("#", start); at >= 0 && at < end; at = text.indexOf("#", at)) {
    while ((scalars[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const scalar = scalars[next];
    if (!beginsComment(text, at)) at++;
    else if (scalar !== undefined && scalar.start <= at) at = scalar.end;
    else {
      const from = at;
      at = lineEnd(text, at, end);
      found.push({ start: base + from, end: base + at, text: text.slice(from + 1, at) });
    }
  }
  return found;
}

/** Behind a blank, at the beginning of a line or of the text. */
function beginsComment(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at === 0 || before === 0x20 || before === 0x09 || before === 0x0a || before === 0x0d || before === 0xfeff;
}

function lineEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x0d) at++;
  return at;
}
