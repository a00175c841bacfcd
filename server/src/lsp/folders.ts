// The workspace's folders, and the path under which the core knows a document: a buffer that has no place of its own is
// taken to lie in the first folder, so that the configuration there counts for it.
import type { WorkspaceFolder } from "vscode-languageserver/node";
import { isFile, isWithin, pathOf } from "./uris.js";

export interface Folders {
  all(): readonly WorkspaceFolder[];
  set(folders: readonly WorkspaceFolder[]): void;
  /** The innermost folder that holds the document. */
  of(uri: string): WorkspaceFolder | undefined;
  pathFor(uri: string): string;
}

export function createFolders(): Folders {
  let folders: readonly WorkspaceFolder[] = [];

  function of(uri: string): WorkspaceFolder | undefined {
    const holders = folders.filter((folder) => isWithin(uri, folder.uri));
    const innermost = holders.sort((a, b) => b.uri.length - a.uri.length)[0];
    return innermost ?? (hasPlace(uri) ? undefined : folders[0]);
  }

  return {
    all: () => folders,
    set(now) {
      folders = now;
    },
    of,
    pathFor(uri) {
      const home = hasPlace(uri) ? undefined : of(uri);
      return home === undefined ? pathOf(uri) : pathOf(home.uri) + pathOf(uri);
    },
  };
}

/** `untitled:Untitled-1` has none, `untitled:/home/me/new.json` has. */
function hasPlace(uri: string): boolean {
  return isFile(uri) || /^[\w+.-]+:\//.test(uri);
}
