// Where the places that the core names by path are for a client: the URI of the open document, or of the file.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Lines, linesOf } from "../core/base/text.js";
import { openAt } from "./openAt.js";
import type { Session } from "./session.js";
import { uriOf } from "./uris.js";

/** The open document of a path, one that is no file yet included. */
export function documentAt(session: Session, path: string): TextDocument | undefined {
  const open = openAt(session, path);
  if (open !== undefined) return open;
  for (const document of session.documents.all())
    if (document.uri.startsWith("untitled:") && session.folders.pathFor(document.uri) === path) return document;
  return undefined;
}

/** For one answer: the lines of each text are looked for once. */
export function createElsewhere(session: Session, own: { readonly path: string; readonly uri: string } | undefined) {
  const lines = new Map<string, Lines>();
  return (path: string, text: string): { uri: string; lines: Lines } => {
    const known = lines.get(path) ?? linesOf(text);
    lines.set(path, known);
    return { uri: path === own?.path ? own.uri : (documentAt(session, path)?.uri ?? uriOf(path)), lines: known };
  };
}
