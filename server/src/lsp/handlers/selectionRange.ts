// textDocument/selectionRange: what a selection grows to. Null for a document that is none of ours.
import type { SelectionRange, SelectionRangeParams } from "vscode-languageserver/node";
import { offsetAt } from "../scene.js";
import type { Session } from "../session.js";
import { toRange } from "../toLsp.js";

export async function selectionRange(
  session: Session,
  { textDocument: { uri }, positions }: SelectionRangeParams,
): Promise<SelectionRange[] | null> {
  const read = await session.reads.of(uri);
  if (read === undefined || read.file.kind === null) return null;
  const { navigation } = session.host().features;
  return positions.map((position) => {
    const steps = navigation.selectionRanges(read.file, offsetAt(read, position));
    let outer: SelectionRange | undefined;
    for (const step of [...steps].reverse()) {
      const range = toRange(step, read.file.lines);
      outer = outer === undefined ? { range } : { range, parent: outer };
    }
    return outer ?? { range: { start: position, end: position } };
  });
}
