// The code action "clean for register" on what ECS printed. A client that can show the change before it is made gets a
// command for that; any other gets the edit.
import type { CodeAction, WorkspaceEdit } from "vscode-languageserver/node";
import type { Edit } from "../core/base/finding.js";
import type { Check } from "./checks.js";
import type { Session } from "./session.js";
import { toTextEdits, toWorkspaceEdit } from "./toLsp.js";

export const CLEAN = "refactor.rewrite.stowage.clean";

export function cleanAction(session: Session, check: Check): CodeAction | undefined {
  const { features } = session.host();
  if (!features.isExported(check.file)) return undefined;
  const action: CodeAction = { title: "Clean for register", kind: CLEAN };
  const { cleanCommand } = session.caps;
  if (cleanCommand !== undefined)
    return { ...action, command: { title: action.title, command: cleanCommand, arguments: [check.uri] } };
  const edit = cleanEdit(session, check);
  return edit && { ...action, edit };
}

function cleanEdit(session: Session, { uri, version, file }: Check): WorkspaceEdit | undefined {
  const result = session.host().features.clean(file);
  if ("problem" in result || result.text === file.source.text) return undefined;
  const edits = toTextEdits([difference(file.source.text, result.text)], file.lines);
  return toWorkspaceEdit([{ uri, version, edits }], session.caps);
}

/** What lies between the lines that are the same at the start and at the end. */
function difference(before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  start = before.lastIndexOf("\n", start - 1) + 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const line = before.indexOf("\n", before.length - tail - 1);
  tail = line < 0 ? 0 : before.length - line - 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
