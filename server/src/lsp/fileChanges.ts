// Edits of the core, which name files by path, as changes to documents: open ones with their version, files on the disk,
// and files that are not there yet.
import type { Edit } from "../core/base/finding.js";
import { linesOf } from "../core/base/text.js";
import type { Check } from "./checks.js";
import { openAt } from "./openAt.js";
import type { Session } from "./session.js";
import { type FileChange, toTextEdits } from "./toLsp.js";
import { uriOf } from "./uris.js";

/** Undefined when a file that the edits speak of cannot be read. */
export async function fileChanges(
  session: Session,
  { uri, version, file }: Check,
  edits: readonly Edit[],
): Promise<readonly FileChange[] | undefined> {
  const changes: FileChange[] = [];
  for (const path of new Set(edits.map((edit) => edit.path))) {
    const own = edits.filter((edit) => edit.path === path);
    if (path === undefined) changes.push({ uri, version, edits: toTextEdits(own, file.lines) });
    else {
      const change = await changeElsewhere(session, path, own);
      if (change === undefined) return undefined;
      changes.push(change);
    }
  }
  return changes;
}

export async function changeElsewhere(
  session: Session,
  path: string,
  edits: readonly Edit[],
): Promise<FileChange | undefined> {
  const open = openAt(session, path);
  if (open !== undefined)
    return { uri: open.uri, version: open.version, edits: toTextEdits(edits, linesOf(open.getText())) };
  const content = await session.host().readText(path);
  if ("text" in content) return { uri: uriOf(path), version: null, edits: toTextEdits(edits, linesOf(content.text)) };
  if (content.kind !== "missing") return undefined;
  return { uri: uriOf(path), version: null, edits: toTextEdits(edits, linesOf("")), create: true };
}
