// Finds and reads the `.stowage.json` that counts for a folder: the nearest one upward, not above the git root. Shared
// by the command line and the language server. It does not know what a configuration says: parsing is the core's.
import { stat } from "node:fs/promises";
import { inside, parentOf } from "./paths.js";
import { type FileProblem, readTextFile, type TextFile } from "./textFile.js";

export const CONFIG_NAME = ".stowage.json";

export interface ConfigFile {
  /** Absolute, with `/`. */
  readonly path: string;
  /** The folder that its globs are relative to. */
  readonly folder: string;
  /** Its text, or why it cannot be read. */
  readonly content: TextFile | FileProblem;
}

export interface ConfigFiles {
  /**
   * The configuration file that counts for what is in `folder` (absolute, with `/`). Every folder is looked at once
   * and every file read once: the same file is the same object, so that callers can keep what they make of it in a
   * `WeakMap`.
   */
  nearest(folder: string): Promise<ConfigFile | undefined>;
  /** Looks again from now on; for when a configuration file came, changed or went. */
  forget(): void;
}

export function createConfigFiles(): ConfigFiles {
  const byFolder = new Map<string, Promise<ConfigFile | undefined>>();
  const nearest = (folder: string): Promise<ConfigFile | undefined> => {
    let found = byFolder.get(folder);
    if (found === undefined) {
      found = find(folder, nearest);
      byFolder.set(folder, found);
    }
    return found;
  };
  return { nearest, forget: () => byFolder.clear() };
}

/** Reads one configuration file, whatever its name. */
export async function readConfigFile(path: string): Promise<ConfigFile> {
  return { path, folder: parentOf(path) ?? path, content: await readTextFile(path) };
}

async function find(folder: string, nearest: ConfigFiles["nearest"]): Promise<ConfigFile | undefined> {
  const file = await readConfigFile(inside(folder, CONFIG_NAME));
  if (!("kind" in file.content && file.content.kind === "missing")) return file;
  const above = parentOf(folder);
  return above === undefined || (await exists(inside(folder, ".git"))) ? undefined : nearest(above);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
