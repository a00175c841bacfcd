// textDocument/foldingRange: what can be folded. Null for a document that is none of ours: then the editor folds by itself.
import type { FoldingRange, FoldingRangeParams } from "vscode-languageserver/node";
import type { Session } from "../session.js";

export async function foldingRange(
  session: Session,
  { textDocument: { uri } }: FoldingRangeParams,
): Promise<FoldingRange[] | null> {
  const read = await session.reads.of(uri);
  if (read === undefined || read.file.kind === null) return null;
  const ranges = session.host().features.navigation.foldingRanges(read.file);
  return ranges.slice(0, session.caps.mostFoldingRanges).map(({ startLine, endLine, isComment }) => ({
    startLine,
    endLine,
    ...(isComment ? { kind: "comment" } : {}),
  }));
}
