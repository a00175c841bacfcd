// Paths as the core wants them: absolute, with `/` on every system. Works on text alone and touches no file.
import { relative, resolve, sep } from "node:path";

/** An absolute path with `/`, without a slash at its end (but for a root). */
export function absolutePath(path: string, folder: string = process.cwd()): string {
  return toSlashes(resolve(folder, path));
}

/** A path for people and reports: from `folder`, with `/`. */
export function relativePath(path: string, folder: string = process.cwd()): string {
  return toSlashes(relative(folder, path));
}

/** The folder above; undefined for a root (`/`, `C:/`). */
export function parentOf(path: string): string | undefined {
  const slash = path.lastIndexOf("/");
  if (slash < 0 || slash === path.length - 1) return undefined;
  const root = slash === 0 || path[slash - 1] === ":";
  return path.slice(0, root ? slash + 1 : slash);
}

/** An entry of a folder. */
export function inside(folder: string, name: string): string {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

function toSlashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
