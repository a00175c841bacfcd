// textDocument/prepareRename: whether something can be renamed, and what is renamed. A refusal says why.
import type { PrepareRenameParams, PrepareRenameResult } from "vscode-languageserver/node";
import { refused } from "../refused.js";
import { offsetAt, sceneOf } from "../scene.js";
import type { Session } from "../session.js";
import { toRange } from "../toLsp.js";

export async function prepareRename(
  session: Session,
  { textDocument: { uri }, position }: PrepareRenameParams,
): Promise<PrepareRenameResult | null> {
  const at = await sceneOf(session, uri, false);
  if (at === undefined) return null;
  const { read, scene } = at;
  const found = session.host().features.navigation.prepareRename(scene, offsetAt(read, position));
  if (found === undefined) return null;
  if ("problem" in found) throw refused(found.problem);
  return { range: toRange(found, read.file.lines), placeholder: found.name };
}
