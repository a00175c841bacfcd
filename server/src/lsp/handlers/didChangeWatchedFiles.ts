// workspace/didChangeWatchedFiles: files that changed outside of the editor.
import type { DidChangeWatchedFilesParams } from "vscode-languageserver/node";
import { changedConfiguration } from "../changes.js";
import { isConfigName } from "../nearestConfig.js";
import type { Session } from "../session.js";
import { pathOf } from "../uris.js";

export function didChangeWatchedFiles(session: Session, { changes }: DidChangeWatchedFilesParams): void {
  const paths = changes.map(({ uri }) => pathOf(uri));
  for (const path of paths) session.workspaceReports.touch(path);
  void session.workspaceIndex.changed(paths);
  if (paths.some(isConfigName)) changedConfiguration(session, "files");
}
