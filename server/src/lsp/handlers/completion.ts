// textDocument/completion.
import type { CompletionItem, CompletionParams } from "vscode-languageserver/node";
import type { Session } from "../session.js";

export async function completion(session: Session, params: CompletionParams): Promise<CompletionItem[]> {
  const check = await session.checks.of(params.textDocument.uri);
  if (check === undefined) return [];
  return [];
}
