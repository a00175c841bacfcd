// textDocument/rename: another name in every file. A refusal says why.
import type { RenameParams, WorkspaceEdit } from "vscode-languageserver/node";
import { linesOf } from "../../core/base/text.js";
import type { FileRename } from "../../core/features/rename.js";
import { documentAt } from "../elsewhere.js";
import { refused } from "../refused.js";
import { offsetAt, type SceneAt, sceneOf } from "../scene.js";
import type { Session } from "../session.js";
import { type FileChange, toTextEdits, toWorkspaceEdit } from "../toLsp.js";
import { uriOf } from "../uris.js";

export async function rename(
  session: Session,
  { textDocument: { uri }, position, newName }: RenameParams,
): Promise<WorkspaceEdit | null> {
  const at = await sceneOf(session, uri, true);
  if (at === undefined) return null;
  const found = session.host().features.navigation.rename(at.scene, offsetAt(at.read, position), newName);
  if (found === undefined) return null;
  if ("problem" in found) throw refused(found.problem);
  // The versions of the open documents are read before anything else can happen.
  const changes = found.map((change) => changeOf(session, at, change));
  await Promise.all(changes.map(({ version }, i) => assertSame(session, version, found[i] as FileRename)));
  return toWorkspaceEdit(changes, session.caps) ?? null;
}

function changeOf(session: Session, { read }: SceneAt, { path, text, edits }: FileRename): FileChange {
  const lines = linesOf(text);
  if (path === read.file.path) return { uri: read.uri, version: read.version, edits: toTextEdits(edits, lines) };
  const open = documentAt(session, path);
  return { uri: open?.uri ?? uriOf(path), version: open?.version ?? null, edits: toTextEdits(edits, lines) };
}

/** A file that nobody watches may have changed since it was looked at. */
async function assertSame(session: Session, version: number | null, { path, text }: FileRename): Promise<void> {
  if (version !== null) return;
  const content = await session.host().readText(path);
  if ("text" in content && content.text === text) return;
  await session.workspaceIndex.changed([path]);
  throw refused(`${path} has changed meanwhile. Rename again.`);
}
