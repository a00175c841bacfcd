// What a placement preview has to follow: its definition as it is typed, every other document of ours, files on the disk,
// the settings. What any of it means is the server's business.
import { type Disposable, RelativePattern, type TextDocumentContentChangeEvent, Uri, workspace } from "vscode";
import type { DocumentKinds } from "../documentKinds.js";

/** How many milliseconds without news it takes until something is asked. */
export const QUIET = {
  /** What a person does in the preview itself. */
  asked: 0,
  typed: 120,
  /** Typed in a document that may have nothing to do with it. */
  elsewhere: 300,
  /** The server hears of files and settings in its own time, and has to know them first. */
  disk: 700,
} as const;

export interface Followed {
  readonly definition: Uri;
  readonly kinds: DocumentKinds;
  typed(changes: readonly TextDocumentContentChangeEvent[]): void;
  /** Something else has changed; what was shown may still hold. */
  changed(quiet: number): void;
}

export function followFiles({ definition, kinds, typed, changed }: Followed): Disposable[] {
  const own = definition.toString();
  const files = workspace.createFileSystemWatcher("**/*.{json,jsonc,yaml,yml}");
  const onDisk = (uri: Uri): void => {
    // What is open is heard of as it changes.
    if (!workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) changed(QUIET.disk);
  };
  return [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      if (document.uri.toString() === own) typed(contentChanges);
      else if (kinds.mayBeOurs(document)) changed(QUIET.elsewhere);
    }),
    workspace.onDidSaveTextDocument((document) => {
      if (document.uri.toString() === own || kinds.mayBeOurs(document)) changed(QUIET.elsewhere);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("stowage", definition)) changed(QUIET.disk);
    }),
    files,
    files.onDidChange(onDisk),
    files.onDidCreate(onDisk),
    files.onDidDelete(onDisk),
  ];
}

/** Files that were chosen as a cluster may lie outside the workspace. */
export function followClusters(clusters: readonly string[], changed: (quiet: number) => void): Disposable[] {
  return clusters.flatMap((cluster) => {
    const uri = Uri.parse(cluster);
    if (workspace.getWorkspaceFolder(uri) !== undefined) return [];
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    const files = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, ".."), escapedGlob(name)));
    const onDisk = (): void => changed(QUIET.disk);
    return [files, files.onDidChange(onDisk), files.onDidCreate(onDisk), files.onDidDelete(onDisk)];
  });
}

function escapedGlob(name: string): string {
  return name.replace(/[[\]{}*?]/g, "[$&]");
}
