// The open document of a file. Clients write URIs in different ways, so that a path made into a URI does not find it; and
// other schemes have the same paths (an old version in a diff).
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Session } from "./session.js";
import { isFile } from "./uris.js";

export function openAt({ documents, folders }: Session, path: string): TextDocument | undefined {
  for (const document of documents.all())
    if (isFile(document.uri) && folders.pathFor(document.uri) === path) return document;
  return undefined;
}
