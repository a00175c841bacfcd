// textDocument/inlayHint: units, sums and defaults between the lines of the part that is shown.
import type { InlayHint, InlayHintParams } from "vscode-languageserver/node";
import type { Session } from "../session.js";
import { settled } from "../settled.js";
import { toRange } from "../toLsp.js";

export async function inlayHint(
  session: Session,
  { textDocument: { uri }, range }: InlayHintParams,
): Promise<InlayHint[]> {
  await settled(session, uri);
  const read = await session.reads.of(uri);
  if (read === undefined) return [];
  const { file, config } = read;
  const offsetAt = ({ line, character }: InlayHintParams["range"]["start"]) =>
    file.lines.offsetAt({ line, column: character });
  const span = { start: offsetAt(range.start), end: offsetAt(range.end) };
  const settings = config.forFile(file.path).inlayHints;
  return session
    .host()
    .features.inlayHints(file, span, settings)
    .map(({ offset, label }) => ({
      position: toRange({ start: offset, end: offset }, file.lines).start,
      label,
      paddingLeft: true,
    }));
}
