// Finds the files worth looking at below some folders, as git sees them: what a .gitignore leaves out is left out here.
// Shared by the command line and the language server. It opens no file but the ignore lists and knows no kinds.
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { plainName } from "../core/base/endings.js";
import { type GitIgnore, gitIgnoreAt, gitIgnoreIn } from "./gitIgnore.js";
import { inside } from "./paths.js";
import { type FileProblem, problemOf } from "./textFile.js";

export interface WalkedFile {
  /** Absolute, with `/`. */
  readonly path: string;
  /** True for a root that is a file itself: somebody asked for it. */
  readonly named: boolean;
}

export interface WalkProblem extends FileProblem {
  readonly path: string;
  /** True when the path is one of the roots. */
  readonly named: boolean;
}

export interface WalkOptions {
  /** Ends the walk quietly, without an exception. */
  readonly signal?: AbortSignal;
  /** What to leave out besides git's ignore lists; a folder that is left out is not entered. Never asked about a root. */
  readonly ignored?: (path: string, isFolder: boolean) => boolean | Promise<boolean>;
  /** Told of each path that could not be looked at; the walk goes on. */
  readonly onProblem?: (problem: WalkProblem) => void;
}

/** A folder whose entries are on their way: neighbours are read at the same time, which is several times as fast. */
interface Folder {
  readonly path: string;
  readonly entries: Promise<Dirent[]>;
}

const SKIPPED_FOLDERS = new Set([".git", "node_modules"]);

/**
 * The files below the roots (absolute paths with `/`), each once, every folder in the order of its names. A root that
 * is a file is given whatever its name. Links to files count as files; links to folders are not entered unless they
 * are a root, so a loop of links cannot hold the walk.
 */
export async function* walk(roots: readonly string[], options: WalkOptions = {}): AsyncGenerator<WalkedFile> {
  const seen = new Set<string>();
  for (const root of roots) {
    const isFolder = await folderOrProblem(root, true, options);
    if (isFolder === undefined) continue;
    const files = isFolder ? below(folderAt(root, options), await gitIgnoreAt(root), options) : [root];
    for await (const path of files) {
      if (options.signal?.aborted) return;
      if (seen.has(path)) continue;
      seen.add(path);
      yield { path, named: !isFolder };
    }
  }
}

/**
 * Whether a name is one that the walk looks at: `.json`, `.jsonc`, `.yaml`, `.yml`, these with a template tool's ending
 * behind (`taskdef.json.j2`), a template ending on a bare name (`taskdef.tmpl`), and every `.tpl`.
 */
export function looksRelevant(name: string): boolean {
  const plain = plainName(name);
  if (/\.(?:jsonc?|ya?ml)$/.test(plain)) return true;
  return plain.length < name.length && (!plain.includes(".") || name.toLowerCase().endsWith(".tpl"));
}

async function* below(folder: Folder, above: GitIgnore, options: WalkOptions): AsyncGenerator<string> {
  const entries = await folder.entries;
  const gitIgnore = await gitIgnoreIn(folder.path, entries, above);
  for (const next of await wanted(folder.path, entries, gitIgnore, options)) {
    if (options.signal?.aborted) return;
    if (typeof next === "string") yield next;
    else yield* below(next, gitIgnore, options);
  }
}

/** What to look at in a folder: the paths of its files, and its folders, which are all being read from here on. */
async function wanted(
  folder: string,
  entries: readonly Dirent[],
  gitIgnore: GitIgnore,
  options: WalkOptions,
): Promise<(string | Folder)[]> {
  const found: (string | Folder)[] = [];
  for (const entry of entries) {
    if (options.signal?.aborted) break;
    const path = inside(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name) && !(await isLeftOut(path, true, gitIgnore, options)))
        found.push(folderAt(path, options));
    } else if (looksRelevant(entry.name) && (entry.isFile() || entry.isSymbolicLink())) {
      if (await isLeftOut(path, false, gitIgnore, options)) continue;
      if (entry.isFile() || (await folderOrProblem(path, false, options)) === false) found.push(path);
    }
  }
  return found;
}

function folderAt(path: string, options: WalkOptions): Folder {
  return { path, entries: entriesOf(path, options) };
}

/** The entries of a folder by name, compared as plain text so that the order is the same on every system. */
async function entriesOf(folder: string, options: WalkOptions): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    options.onProblem?.({ ...problemOf(error), path: folder, named: false });
    return [];
  }
}

async function isLeftOut(path: string, isFolder: boolean, git: GitIgnore, options: WalkOptions): Promise<boolean> {
  if (git.ignores(path, isFolder)) return true;
  const answer = options.ignored?.(path, isFolder) ?? false;
  return typeof answer === "boolean" ? answer : await answer;
}

/** Whether a path is a folder, links followed; undefined when it cannot be told, which is reported. */
async function folderOrProblem(path: string, named: boolean, options: WalkOptions): Promise<boolean | undefined> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    options.onProblem?.({ ...problemOf(error), path, named });
    return undefined;
  }
}
