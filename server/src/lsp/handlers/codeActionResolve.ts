// codeAction/resolve: the edit of "fix all" or of a refactoring, made for the text as it stands when the action is chosen.
import type { CodeAction } from "vscode-languageserver/node";
import { FIX_ALL, fixAllEdit } from "../fixAllAction.js";
import { refactorEdit } from "../refactorActions.js";
import type { Session } from "../session.js";

export async function codeActionResolve(session: Session, action: CodeAction): Promise<CodeAction> {
  if (action.data?.uri === undefined || action.edit !== undefined) return action;
  const check = await session.checks.of(action.data.uri);
  if (check === undefined) return action;
  const edit = action.kind === FIX_ALL ? fixAllEdit(session, check) : refactorEdit(session, check, action);
  return edit === undefined ? action : { ...action, edit };
}
