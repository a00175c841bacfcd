// The one place that loads the protocol library's code; types are imported from it directly. A bundler copies the
// library's seven hundred names for every module that imports it by name, which alone would cost a tenth of the start.
const library = require("vscode-languageserver/node") as typeof import("vscode-languageserver/node");

export const {
  AbstractMessageWriter,
  createConnection,
  ResponseError,
  LSPErrorCodes,
  CodeActionKind,
  DiagnosticSeverity,
} = library;
export const { CompletionItemKind, CompletionItemTag, InsertTextFormat, InsertTextMode } = library;
export const { DocumentHighlightKind, SymbolKind } = library;
export const { TextDocumentSyncKind, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } = library;
