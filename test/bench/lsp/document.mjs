// A text document as an editor holds it: its text, its version, and the edits it sends.

export function createDocument(uri, original) {
  let text = original;
  let version = 1;
  /** Line and character of an offset. */
  const position = (offset) => {
    let line = 0;
    let start = 0;
    for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", start)) {
      line++;
      start = at + 1;
    }
    return { line, character: offset - start };
  };
  /** Changes the text and gives the parameters of textDocument/didChange. */
  const change = (at, removed, inserted) => {
    const range = { start: position(at), end: position(at + removed) };
    text = text.slice(0, at) + inserted + text.slice(at + removed);
    version++;
    return {
      textDocument: { uri, version },
      contentChanges: [{ range, rangeLength: removed, text: inserted }],
    };
  };
  return { uri, position, change, text: () => text, version: () => version };
}
