// From the placement preview to the files behind it: a place in one is shown beside the preview, never over it.
import { Range, Selection, type TextDocument, type TextEditor, Uri, ViewColumn, window, workspace } from "vscode";

/** `range`: absent: where the file was last looked at. */
export async function showFile(uri: Uri, range?: Range): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const visible = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = visible?.viewColumn ?? ViewColumn.One;
  const editor = await window.showTextDocument(document, { viewColumn, preview: false });
  if (range !== undefined) {
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range);
  }
  return editor;
}

/** Shows the name of an instance in the first of the files that holds it; else the first file. */
export async function showInstance(files: readonly string[], name: string): Promise<void> {
  for (const file of files) {
    const found = rangeOfName(await workspace.openTextDocument(Uri.parse(file)), name);
    if (found !== undefined) return void (await showFile(Uri.parse(file), found));
  }
  const [first] = files;
  if (first !== undefined) await showFile(Uri.parse(first));
}

/** Instances of a group are called after it, with a number: `web-3` is one of `web`. */
function rangeOfName(document: TextDocument, name: string): Range | undefined {
  const text = document.getText();
  const looked = [name, name.replace(/-\d+$/, "")].map((each) => ({ each, at: placeOf(text, each) }));
  const found = looked.find(({ at }) => at >= 0);
  return found && new Range(document.positionAt(found.at), document.positionAt(found.at + found.each.length));
}

/** As a whole word: `i-1` is not in `i-12`. */
function placeOf(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? " "}${text[at + name.length] ?? " "}`;
    if (!/[\w-]/.test(around)) return at;
  }
  return -1;
}
