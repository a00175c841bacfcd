// An editor's side of a scenario: files below a root, open documents, and edits carried out on them. It tells the server
// what an editor would tell it and knows nothing of what the server answers.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { MessageConnection, TextEdit, WorkspaceEdit } from "vscode-languageserver/node";
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
  const open = createOpenDocuments(connection);
  const uri = (name: string): string => uriIn(root, name);
  return {
    uri,
    open(name, text = open.textOf(uri(name)), languageId = languageOf(name)) {
      open.open(TextDocument.create(uri(name), languageId, 1, text));
    },
    change(name, from, to) {
      const document = TextDocument.create("", "", 0, open.textOf(uri(name)));
      const start = document.getText().indexOf(from);
      assert.ok(start >= 0 && document.getText().indexOf(from, start + 1) < 0, `one place of "${from}"`);
      const range = { start: document.positionAt(start), end: document.positionAt(start + from.length) };
      open.edit(uri(name), [{ range, newText: to }]);
    },
    close: (name) => open.close(uri(name)),
    text: (name) => open.textOf(uri(name)),
    write(name, text) {
      writeFile(path.join(root, name), text);
      open.tellChanged(uri(name), CHANGED);
    },
    remove(name) {
      rmSync(path.join(root, name));
      open.tellChanged(uri(name), DELETED);
    },
    apply: (edit) => carryOut(edit, open),
  };
}

type OpenDocuments = ReturnType<typeof createOpenDocuments>;

function createOpenDocuments(connection: MessageConnection) {
  const documents = new Map<string, TextDocument>();
  const notify = (method: string, params: unknown): void => void connection.sendNotification(method, params);
  const textOf = (uri: string): string => documents.get(uri)?.getText() ?? readFileSync(fileURLToPath(uri), "utf8");
  const tellChanged = (uri: string, type: number): void =>
    notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
  return {
    textOf,
    tellChanged,
    versionOf: (uri: string): number | null => documents.get(uri)?.version ?? null,
    open(document: TextDocument) {
      const { uri, languageId, version } = document;
      documents.set(uri, document);
      notify("textDocument/didOpen", { textDocument: { uri, languageId, version, text: document.getText() } });
    },
    /** In the open document, as incremental changes; else in the file. */
    edit(uri: string, edits: readonly TextEdit[]) {
      const document = documents.get(uri);
      if (document === undefined) {
        const before = TextDocument.create(uri, "", 0, textOf(uri));
        writeFileSync(fileURLToPath(uri), TextDocument.applyEdits(before, [...edits]));
        return tellChanged(uri, CHANGED);
      }
      // Last first, so that no change moves the place of another.
      const contentChanges = [...edits]
        .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
        .map(({ range, newText }) => ({ range, text: newText }));
      const version = document.version + 1;
      documents.set(uri, TextDocument.update(document, contentChanges, version));
      notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
    },
    close(uri: string) {
      documents.delete(uri);
      notify("textDocument/didClose", { textDocument: { uri } });
    },
  };
}

function carryOut(edit: WorkspaceEdit | undefined, open: OpenDocuments): void {
  assert.ok(edit, "an edit");
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) open.edit(uri, edits);
  for (const change of edit.documentChanges ?? []) {
    if ("kind" in change) {
      assert.equal(change.kind, "create");
      writeFile(fileURLToPath(change.uri), "");
      open.tellChanged(change.uri, CREATED);
    } else {
      const { uri, version } = change.textDocument;
      assert.equal(version, open.versionOf(uri), "the version that the edit is for");
      open.edit(uri, change.edits as TextEdit[]);
    }
  }
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
