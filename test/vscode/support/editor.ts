// Files and editors: the workspace is a copy of examples/ made for the run, so that tests may write into it.
import {
  commands,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";

export const EXTENSION_ID = "stowage.stowage";

export function workspaceFile(relative: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("VS Code has no folder open.");
  return Uri.joinPath(folder.uri, relative);
}

/** Opens a file of examples/ by its path in there. */
export async function openFile(relative: string): Promise<TextEditor> {
  return show(await workspace.openTextDocument(workspaceFile(relative)));
}

/** Writes a file into the workspace and opens it. */
export async function openNewFile(relative: string, text: string): Promise<TextEditor> {
  await workspace.fs.writeFile(workspaceFile(relative), new TextEncoder().encode(text));
  return openFile(relative);
}

export async function openUntitled(language: string, content: string): Promise<TextEditor> {
  return show(await workspace.openTextDocument({ language, content }));
}

/** Replaces the whole text, as one edit that undo takes back. */
export async function setText(editor: TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.edit((edit) => edit.replace(whole, text));
}

/** Where a text stands (its first occurrence), as a range; for the places that tests talk about. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`${document.fileName} does not hold ${JSON.stringify(text)}.`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

export function moveCursor(editor: TextEditor, position: Position): void {
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position));
}

/** Closes everything without asking: unsaved changes are thrown away. */
export async function closeEditors(): Promise<void> {
  for (const editor of window.visibleTextEditors) {
    if (!editor.document.isDirty) continue;
    await window.showTextDocument(editor.document);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}

function show(document: TextDocument): Thenable<TextEditor> {
  return window.showTextDocument(document, { preview: false });
}
