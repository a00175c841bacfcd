// The open documents, kept in step by incremental changes. The text in here wins over the file on the disk.
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

export interface Documents {
  get(uri: string): TextDocument | undefined;
  all(): IterableIterator<TextDocument>;
  open(params: DidOpenTextDocumentParams): void;
  change(params: DidChangeTextDocumentParams): void;
  close(params: DidCloseTextDocumentParams): void;
}

export function createDocuments(): Documents {
  const byUri = new Map<string, TextDocument>();
  return {
    get: (uri) => byUri.get(uri),
    all: () => byUri.values(),
    open({ textDocument: { uri, languageId, version, text } }) {
      byUri.set(uri, TextDocument.create(uri, languageId, version, text));
    },
    change({ textDocument: { uri, version }, contentChanges }) {
      const document = byUri.get(uri);
      if (document !== undefined) byUri.set(uri, TextDocument.update(document, contentChanges, version));
    },
    close({ textDocument: { uri } }) {
      byUri.delete(uri);
    },
  };
}
