// The edits of one call while they come together, and what their writers share. At the end they are put in order,
// neighbours are joined, and a draft that would tear the text (overlaps, an anchor taken from its aliases) is dropped.
import type { Edit } from "../base/finding.js";
import type { Source } from "../parse/doc.js";
import type { Changes } from "./changes.js";
import { createLayouts, type Layouts } from "./layout.js";
import { type Style, styleOf } from "./style.js";
import { isAtLineEnd, isTextStart, nextLine, type Page, pageOf } from "./trivia.js";

export interface Draft {
  readonly page: Page;
  readonly style: Style;
  readonly layouts: Layouts;
  readonly changes: Changes;
  readonly edits: Edit[];
}

export function createDraft(source: Source, changes: Changes): Draft {
  const page = pageOf(source);
  let style: Style | undefined;
  return {
    page,
    /** Read only when something has to be written. */
    get style() {
      style ??= styleOf(source, page);
      return style;
    },
    layouts: createLayouts(page),
    changes,
    edits: [],
  };
}

/** The finished edits: sorted, joined where they touch; none when they cannot all be done. */
export function finish(draft: Draft): readonly Edit[] {
  const { page, changes, edits } = draft;
  if (changes.refused) return [];
  const joined = joinEdits(edits);
  if (joined === undefined || (page.yaml && tearsAlias(page.text, joined))) return [];
  return joined
    .map((edit) => withLineBreak(page.text, edit))
    .filter((edit) => page.text.slice(edit.start, edit.end) !== edit.text);
}

/** Undefined when two edits write over each other. Removals may overlap: what goes twice is gone. */
function joinEdits(edits: readonly Edit[]): readonly Edit[] | undefined {
  const ordered = edits.map((edit, order) => ({ edit, order }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || emptyFirst(a.edit, b.edit) || a.order - b.order);
  const joined: Edit[] = [];
  let before: Edit | undefined;
  for (const { edit } of ordered) {
    const last = joined.at(-1);
    const isRepeated = before !== undefined && isSameEdit(before, edit);
    before = edit;
    if (isRepeated) continue;
    if (last === undefined || edit.start > last.end) joined.push(edit);
    else if (edit.start === last.end || (edit.text === "" && last.text === "")) {
      joined[joined.length - 1] = {
        start: last.start,
        end: Math.max(last.end, edit.end),
        text: last.text + edit.text,
      };
    } else return undefined;
  }
  return joined;
}

/** Lines go with the line break before them; the first ones have none and take the one behind. */
function withLineBreak(text: string, edit: Edit): Edit {
  const takesLines = edit.text === "" && edit.end > edit.start && isTextStart(text, edit.start);
  return takesLines && isAtLineEnd(text, edit.end) ? { ...edit, end: nextLine(text, edit.end) } : edit;
}

/** Insertions come before what replaces the text behind them. */
function emptyFirst(a: Edit, b: Edit): number {
  return Number(a.end > a.start) - Number(b.end > b.start);
}

function isSameEdit(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Whether an anchor goes that an alias which stays still names. */
function tearsAlias(text: string, edits: readonly Edit[]): boolean {
  for (const edit of edits) {
    const gone = text.slice(edit.start, edit.end);
    for (const match of gone.matchAll(/&([^\s,[\]{}]+)/g)) {
      const alias = `*${match[1]}`;
      if (edit.text.includes(`&${match[1]}`)) continue;
      for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
        const endsHere = /[\s,\]}]|^$/.test(text[at + alias.length] ?? "");
        if (endsHere && !edits.some((other) => other.start <= at && at < other.end)) return true;
      }
    }
  }
  return false;
}
