// textDocument/documentHighlight: the places in the same file that name the same thing.
import type { DocumentHighlight, DocumentHighlightParams } from "vscode-languageserver/node";
import { DocumentHighlightKind } from "../library.js";
import { offsetAt, sceneOf } from "../scene.js";
import type { Session } from "../session.js";
import { toRange } from "../toLsp.js";

export async function documentHighlight(
  session: Session,
  { textDocument: { uri }, position }: DocumentHighlightParams,
): Promise<DocumentHighlight[] | null> {
  const at = await sceneOf(session, uri, false);
  if (at === undefined) return null;
  const { read, scene } = at;
  const found = session.host().features.navigation.highlights(scene, offsetAt(read, position));
  return found.map((one) => ({
    range: toRange(one, read.file.lines),
    kind: one.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
