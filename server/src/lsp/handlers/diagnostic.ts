// textDocument/diagnostic: the findings of one open document.
import type { CancellationToken, DocumentDiagnosticParams, DocumentDiagnosticReport } from "vscode-languageserver/node";
import { throwIfCancelled } from "../cancelled.js";
import type { Session } from "../session.js";
import { settled } from "../settled.js";

export async function diagnostic(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  await settled(session, uri);
  throwIfCancelled(token);
  const check = await session.checks.of(uri);
  throwIfCancelled(token);
  if (check === undefined) return { kind: "full", items: [] };
  void session.status.tell(uri);
  const { resultId, diagnostics } = check;
  if (resultId === previousResultId) return { kind: "unchanged", resultId };
  return { kind: "full", resultId, items: diagnostics };
}
