// workspace/didChangeWorkspaceFolders: folders added to the window and taken out of it.
import type { WorkspaceFoldersChangeEvent } from "vscode-languageserver/node";
import { changedConfiguration } from "../changes.js";
import type { Session } from "../session.js";

export function didChangeWorkspaceFolders(session: Session, { added, removed }: WorkspaceFoldersChangeEvent): void {
  const gone = new Set(removed.map(({ uri }) => uri));
  session.folders.set([...session.folders.all().filter(({ uri }) => !gone.has(uri)), ...added]);
  changedConfiguration(session, "settings");
}
