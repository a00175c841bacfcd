// Where a place in a text is after the text was changed elsewhere. Pure; knows no editor.

export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

/** As an editor tells it. */
export interface TextChange {
  readonly range: { readonly start: PlainPosition; readonly end: PlainPosition };
  readonly text: string;
}

/** The lines before it count; within its own line it stays where it is. */
export function movedPosition(position: PlainPosition, changes: readonly TextChange[]): PlainPosition {
  const line = changes.reduce((now, { range: { start, end }, text }) => {
    const isBefore = end.line < position.line || (end.line === position.line && end.character <= position.character);
    return isBefore ? now + text.split("\n").length - 1 - (end.line - start.line) : now;
  }, position.line);
  return { line, character: position.character };
}
