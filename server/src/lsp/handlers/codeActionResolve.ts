// codeAction/resolve: the edit of "fix all", made for the text as it stands when the action is chosen.
import type { CodeAction } from "vscode-languageserver/node";
import { FIX_ALL, fixAllEdit } from "../fixAllAction.js";
import type { Session } from "../session.js";

export async function codeActionResolve(session: Session, action: CodeAction): Promise<CodeAction> {
  if (action.kind !== FIX_ALL || action.edit !== undefined) return action;
  const check = await session.checks.of(action.data.uri);
  const edit = check && fixAllEdit(session, check);
  return edit === undefined ? action : { ...action, edit };
}
