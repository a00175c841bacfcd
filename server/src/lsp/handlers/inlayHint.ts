// textDocument/inlayHint: units, sums and defaults between the lines of the part that is shown.
import type { InlayHint, InlayHintParams } from "vscode-languageserver/node";
import { toldHints } from "../lensNews.js";
import type { Session } from "../session.js";
import { settled } from "../settled.js";
import { toRange } from "../toLsp.js";

export async function inlayHint(
  session: Session,
  { textDocument: { uri }, range }: InlayHintParams,
): Promise<InlayHint[]> {
  await settled(session, uri);
  await session.workspaceIndex.sync();
  const read = await session.reads.of(uri);
  if (read === undefined) return [];
  const { file, config } = read;
  const offsetAt = ({ line, character }: InlayHintParams["range"]["start"]) =>
    file.lines.offsetAt({ line, column: character });
  const span = { start: offsetAt(range.start), end: offsetAt(range.end) };
  const { inlayHints: settings, prices } = config.forFile(file.path);
  const { analysis, features } = session.host();
  const workspace = session.workspaceIndex.workspace();
  if (session.caps.refreshesInlayHints) toldHints(session);
  const target = analysis.target(file.path, config, workspace);
  return features.inlayHints(file, span, settings, { workspace, target, prices }).map(({ offset, label, tooltip }) => ({
    position: toRange({ start: offset, end: offset }, file.lines).start,
    label,
    ...(tooltip === undefined ? {} : { tooltip }),
    paddingLeft: true,
  }));
}
