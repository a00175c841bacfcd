// The wiring of what finds its way through files: names, outlines, links.
import type { Connection } from "vscode-languageserver/node";
import { createGuard } from "./guard.js";
import { definition } from "./handlers/definition.js";
import { documentHighlight } from "./handlers/documentHighlight.js";
import { documentLink } from "./handlers/documentLink.js";
import { documentSymbol } from "./handlers/documentSymbol.js";
import { foldingRange } from "./handlers/foldingRange.js";
import { prepareRename } from "./handlers/prepareRename.js";
import { references } from "./handlers/references.js";
import { rename } from "./handlers/rename.js";
import { selectionRange } from "./handlers/selectionRange.js";
import { workspaceSymbol } from "./handlers/workspaceSymbol.js";
import type { Session } from "./session.js";

/** What `initialize` says about it. */
export const NAVIGATION = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: { label: "Stowage" },
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
} as const;

export function answerNavigation(session: Session, connection: Connection): void {
  const guard = createGuard(connection.console);
  const answer = <Params, Result>(method: string, run: (session: Session, params: Params) => Promise<Result | null>) =>
    guard<[Params], Result | null>(method, (params) => run(session, params), null);
  connection.onDefinition(answer("textDocument/definition", definition));
  connection.onReferences(answer("textDocument/references", references));
  connection.onDocumentHighlight(answer("textDocument/documentHighlight", documentHighlight));
  connection.onPrepareRename(answer("textDocument/prepareRename", prepareRename));
  connection.onRenameRequest(answer("textDocument/rename", rename));
  connection.onDocumentSymbol(answer("textDocument/documentSymbol", documentSymbol));
  connection.onWorkspaceSymbol(answer("workspace/symbol", workspaceSymbol));
  connection.onFoldingRanges(answer("textDocument/foldingRange", foldingRange));
  connection.onSelectionRanges(answer("textDocument/selectionRange", selectionRange));
  connection.onDocumentLinks(answer("textDocument/documentLink", documentLink));
}
