// completionItem/resolve: the whole documentation of a key or a part that is looked at in the list.
import type { CompletionItem } from "vscode-languageserver/node";
import type { About } from "../../core/features/completion.js";
import type { Session } from "../session.js";

export function completionResolve(session: Session, item: CompletionItem): CompletionItem {
  const about: About | undefined = item.data?.about;
  const value = about === undefined ? undefined : session.host().features.completionText(about);
  return value === undefined ? item : { ...item, documentation: { kind: "markdown", value } };
}
