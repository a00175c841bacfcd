// An editor's side of a scenario: files below a root, open documents, and edits carried out on them. It tells the server
// what an editor would tell it and knows nothing of what the server answers.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { MessageConnection, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

export interface Editor {
  /** The URI of a file below the root; a URI stays as it is. */
  uri(name: string): string;
  /** Opens a file; with a text, a document that differs from the file or has none. */
  open(name: string, text?: string, languageId?: string): void;
  /** Replaces the only occurrence of `from`, as one incremental change. */
  change(name: string, from: string, to: string): void;
  close(name: string): void;
  /** The text of an open document, else of the file. */
  text(name: string): string;
  /** Writes a file and tells the server, as a client that watches files does. */
  write(name: string, text: string): void;
  remove(name: string): void;
  /** Carries an edit out: in the open documents, else on the disk. */
  apply(edit: WorkspaceEdit | undefined): void;
}

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

export function createEditor(connection: MessageConnection, root: string): Editor {
  const documents = new Map<string, TextDocument>();
  const uri = (name: string): string => uriIn(root, name);
  const notify = (method: string, params: unknown): void => void connection.sendNotification(method, params);
  const tellChanged = (changed: string, type: number): void =>
    notify("workspace/didChangeWatchedFiles", { changes: [{ uri: changed, type }] });

  function textOf(at: string): string {
    return documents.get(at)?.getText() ?? readFileSync(fileURLToPath(at), "utf8");
  }

  function edit(at: string, edits: readonly TextEdit[]): void {
    const document = documents.get(at);
    if (document === undefined) {
      const text = TextDocument.applyEdits(TextDocument.create(at, "", 0, textOf(at)), [...edits]);
      writeFileSync(fileURLToPath(at), text);
      tellChanged(at, CHANGED);
      return;
    }
    // Last first, so that no change moves the place of another.
    const changes = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    const version = document.version + 1;
    documents.set(at, TextDocument.update(document, changes, version));
    notify("textDocument/didChange", { textDocument: { uri: at, version }, contentChanges: changes });
  }

  return {
    uri,
    open(name, text = textOf(uri(name)), languageId = languageOf(name)) {
      documents.set(uri(name), TextDocument.create(uri(name), languageId, 1, text));
      notify("textDocument/didOpen", { textDocument: { uri: uri(name), languageId, version: 1, text } });
    },
    change(name, from, to) {
      const document = documents.get(uri(name));
      const text = document?.getText() ?? "";
      const start = text.indexOf(from);
      assert.ok(document !== undefined && start >= 0 && text.indexOf(from, start + 1) < 0, `one place of "${from}"`);
      const range = { start: document.positionAt(start), end: document.positionAt(start + from.length) };
      edit(uri(name), [{ range, newText: to }]);
    },
    close(name) {
      documents.delete(uri(name));
      notify("textDocument/didClose", { textDocument: { uri: uri(name) } });
    },
    text: (name) => textOf(uri(name)),
    write(name, text) {
      writeFile(path.join(root, name), text);
      tellChanged(uri(name), CHANGED);
    },
    remove(name) {
      rmSync(path.join(root, name));
      tellChanged(uri(name), DELETED);
    },
    apply(wanted) {
      assert.ok(wanted, "an edit");
      for (const [at, edits] of Object.entries(wanted.changes ?? {})) edit(at, edits);
      for (const change of wanted.documentChanges ?? []) {
        if ("kind" in change) {
          assert.equal(change.kind, "create");
          writeFile(fileURLToPath(change.uri), "");
          tellChanged(change.uri, CREATED);
        } else {
          const { uri: at, version } = (change as TextDocumentEdit).textDocument;
          assert.equal(version, documents.get(at)?.version ?? null, "the version that the edit is for");
          edit(at, change.edits as TextEdit[]);
        }
      }
    },
  };
}

export function writeFile(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A name with a scheme is a URI already. */
export function uriIn(root: string, name: string): string {
  return /^[a-z]{2,}:/.test(name) ? name : pathToFileURL(path.join(root, name)).href;
}

function languageOf(name: string): string {
  if (/\.ya?ml$/.test(name)) return "yaml";
  return name.endsWith("jsonc") || name.endsWith(".stowage.json") ? "jsonc" : "json";
}
