// Finds the `.stowage.json` that counts for a document. An open buffer wins over the file, saved or not.
import type { ConfigFiles } from "../host/configFiles.js";
import type { Documents } from "./documents.js";
import type { Folders } from "./folders.js";
import { isFile, isWithin, pathOf, schemeOf } from "./uris.js";

export interface NearestConfig {
  /** Absolute, with `/`. */
  readonly path: string;
  /** What its globs are relative to. */
  readonly folder: string;
  readonly exists: boolean;
  /** Undefined when it does not exist or cannot be read. */
  readonly text: string | undefined;
}

export interface ConfigSources {
  readonly documents: Documents;
  readonly folders: Folders;
  readonly configFiles: ConfigFiles;
}

/** The file that counts, or the one that would be made: in the workspace's folder, else beside the document. */
export async function nearestConfig(uri: string, sources: ConfigSources): Promise<NearestConfig | undefined> {
  const { folders } = sources;
  const folder = folderOf(folders.pathFor(uri));
  const file = await sources.configFiles.nearest(folder);
  const open = openConfigs(uri, sources).filter((config) => isWithin(folder, config.folder));
  const buffer = open.sort((a, b) => b.folder.length - a.folder.length)[0];
  if (buffer !== undefined && buffer.folder.length >= (file?.folder.length ?? 0)) return buffer;
  if (file !== undefined) {
    const text = "text" in file.content ? file.content.text : undefined;
    return { path: file.path, folder: file.folder, exists: true, text };
  }
  const root = folders.of(uri);
  const home = root !== undefined ? pathOf(root.uri) : isFile(uri) ? folder : undefined;
  return home === undefined ? undefined : { path: inside(home), folder: home, exists: false, text: undefined };
}

export function isConfigName(path: string): boolean {
  return path.endsWith("/.stowage.json");
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf("/")));
}

/** Of the document's own scheme or files: the old version in a diff does not count. */
function openConfigs(uri: string, { documents, folders }: ConfigSources): NearestConfig[] {
  const counting = [...documents.all()].filter((one) => isFile(one.uri) || schemeOf(one.uri) === schemeOf(uri));
  const open = counting.map((document) => ({ path: folders.pathFor(document.uri), document }));
  return open
    .filter(({ path }) => isConfigName(path))
    .map(({ path, document }) => ({ path, folder: folderOf(path), exists: true, text: document.getText() }));
}

function inside(folder: string): string {
  return folder.endsWith("/") ? `${folder}.stowage.json` : `${folder}/.stowage.json`;
}
