// Edits and ranges as the server tells them in answers of our own, done in the editor. An edit is of one version of a text:
// when the text has changed since, nothing is done.
import { Range, TextEdit, Uri, WorkspaceEdit, workspace } from "vscode";
import type { PlainRange, PlainTextEdit } from "../../server/src/protocol/requests.js";

export interface PlainEdits {
  readonly uri: string;
  /** Null: of the text as it stands on the disk. */
  readonly version: number | null;
  readonly edits: readonly PlainTextEdit[];
}

/** Whether it was done. */
export async function applyEdits({ uri, version, edits }: PlainEdits): Promise<boolean> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === Uri.parse(uri).toString());
  const document = open ?? (await workspace.openTextDocument(Uri.parse(uri)));
  // What nobody has open has no version there; a text with unsaved changes is another one than that on the disk.
  const isSame = version === null ? !document.isDirty : open !== undefined && document.version === version;
  if (!isSame) return false;
  const edit = new WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, newText }) => TextEdit.replace(rangeOf(range), newText)),
  );
  return workspace.applyEdit(edit);
}

export function rangeOf({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
