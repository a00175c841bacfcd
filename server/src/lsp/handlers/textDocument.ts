// textDocument/didOpen, didChange, didClose: the open documents, and what follows when one of them changes.
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver/node";
import { changedConfiguration, changedDocument } from "../changes.js";
import { isConfigName } from "../nearestConfig.js";
import { withdraw } from "../publish.js";
import type { Session } from "../session.js";

export function didOpen(session: Session, params: DidOpenTextDocumentParams): void {
  session.documents.open(params);
  session.workspaceReports.touch();
  changed(session, params.textDocument.uri);
}

export function didChange(session: Session, params: DidChangeTextDocumentParams): void {
  session.documents.change(params);
  changed(session, params.textDocument.uri);
}

export function didClose(session: Session, params: DidCloseTextDocumentParams): void {
  const { uri } = params.textDocument;
  session.documents.close(params);
  session.status.forget(uri);
  withdraw(session, uri);
  session.workspaceReports.touch(session.folders.pathFor(uri));
  if (session.loadedHost() !== undefined) void session.workspaceIndex.changed([session.folders.pathFor(uri)]);
  if (isConfigName(session.folders.pathFor(uri))) changedConfiguration(session, "files");
}

/** An open configuration counts as it is typed, saved or not. */
function changed(session: Session, uri: string): void {
  if (isConfigName(session.folders.pathFor(uri))) changedConfiguration(session, "files");
  else changedDocument(session, uri);
}
