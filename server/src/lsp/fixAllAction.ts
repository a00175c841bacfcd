// The code action "fix all": offered when there is something to fix, its edit made when it is chosen.
import type { CodeAction, WorkspaceEdit } from "vscode-languageserver/node";
import type { Analysis } from "../core/analysis.js";
import type { Check } from "./checks.js";
import { fixAll } from "./fixAll.js";
import type { Session } from "./session.js";
import { toTextEdits, toWorkspaceEdit } from "./toLsp.js";

export const FIX_ALL = "source.fixAll.stowage";

export function fixAllAction(session: Session, check: Check): CodeAction | undefined {
  if (session.host().analysis.safeEdits(check.file).length === 0) return undefined;
  const action: CodeAction = { title: "Fix all safe problems", kind: FIX_ALL };
  if (session.caps.resolvesEdits) return { ...action, data: { uri: check.uri } };
  const edit = fixAllEdit(session, check);
  return edit && { ...action, edit };
}

export function fixAllEdit(session: Session, { uri, version, file, config }: Check): WorkspaceEdit | undefined {
  const { analysis } = session.host();
  const analyse: Analysis["analyse"] = (input, given) =>
    analysis.analyse(input, given, session.workspaceIndex.workspace());
  const edits = fixAll({ analyse, safeEdits: analysis.safeEdits }, file, config);
  return toWorkspaceEdit([{ uri, version, edits: toTextEdits(edits, file.lines) }], session.caps);
}
