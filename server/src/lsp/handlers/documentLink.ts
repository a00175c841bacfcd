// textDocument/documentLink: pages of images and ARNs, and the file of a task definition.
import type { DocumentLink, DocumentLinkParams } from "vscode-languageserver/node";
import { documentAt } from "../elsewhere.js";
import { sceneOf } from "../scene.js";
import type { Session } from "../session.js";
import { toRange } from "../toLsp.js";
import { uriOf } from "../uris.js";

export async function documentLink(
  session: Session,
  { textDocument: { uri } }: DocumentLinkParams,
): Promise<DocumentLink[] | null> {
  const own = await session.reads.of(uri);
  // Nobody asks again when the other files have been looked at.
  const others = own !== undefined && session.host().analysis.runsTask(own.file);
  const at = await sceneOf(session, uri, others);
  if (at === undefined) return null;
  const { read, scene } = at;
  const links = session.host().features.navigation.documentLinks(scene);
  return links.map(({ start, end, target, tooltip }) => ({
    range: toRange({ start, end }, read.file.lines),
    target: "url" in target ? target.url : (documentAt(session, target.path)?.uri ?? uriOf(target.path)),
    tooltip,
  }));
}
