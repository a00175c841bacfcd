// What git ignores: the .gitignore files of a folder and of those above it up to the git root, and .git/info/exclude.
// A nearer list wins over one farther up. Knows nothing of Stowage's own configuration.
import { readFile } from "node:fs/promises";
import ignore, { type Ignore } from "ignore";
import { inside, parentOf } from "./paths.js";

export interface GitIgnore {
  /** `path` is absolute, with `/`, in the folder this was made for or in one below that has no list of its own. */
  ignores(path: string, isFolder: boolean): boolean;
  readonly base: string;
  readonly patterns: Ignore;
}

/**
 * What the folders above `folder` say about what is in it. A folder that is itself ignored was named on purpose, so
 * that nothing above it counts. Outside of a git repository nothing above counts either.
 */
export async function gitIgnoreAt(folder: string): Promise<GitIgnore> {
  const nothing = madeOf(folder, ignore());
  const between: string[] = [];
  let root: string | undefined = folder;
  while (root !== undefined && !(await isGitRoot(root))) {
    root = parentOf(root);
    if (root !== undefined) between.unshift(root);
  }
  if (root === undefined || root === folder) return nothing;
  let result = await withLists(root, true, nothing);
  for (const above of between.slice(1)) result = await withLists(above, false, result);
  return result.ignores(folder, true) ? nothing : result;
}

/** What counts in a folder, given its entries and what counts in the one above. A repository of its own starts anew. */
export async function gitIgnoreIn(
  folder: string,
  entries: readonly { readonly name: string }[],
  above: GitIgnore,
): Promise<GitIgnore> {
  const isRoot = entries.some(({ name }) => name === ".git");
  const hasList = entries.some(({ name }) => name === ".gitignore");
  return isRoot || hasList ? withLists(folder, isRoot, above) : above;
}

/** One list for the whole repository: a folder's patterns behind those from above, led by the folder's path. */
async function withLists(folder: string, isRoot: boolean, above: GitIgnore): Promise<GitIgnore> {
  const own = await textOf(inside(folder, ".gitignore"));
  // The exclude list comes first: what .gitignore says later beats it.
  if (isRoot)
    return madeOf(
      folder,
      ignore()
        .add(await textOf(inside(folder, ".git/info/exclude")))
        .add(own),
    );
  const lead = folder.slice(inside(above.base, "").length);
  const patterns = own.split(/\r?\n/).map((line) => below(lead, line));
  return madeOf(above.base, ignore().add(above.patterns).add(patterns));
}

function madeOf(base: string, patterns: Ignore): GitIgnore {
  const skip = inside(base, "").length;
  return { base, patterns, ignores: (path, isFolder) => patterns.ignores(path.slice(skip) + (isFolder ? "/" : "")) };
}

/** A pattern of the list in folder `lead` as one of the list at the base; blank lines and comments say nothing. */
function below(lead: string, line: string): string {
  if (lead === "" || line.trim() === "" || line.startsWith("#")) return line;
  const negated = line.startsWith("!");
  const pattern = negated ? line.slice(1) : line;
  const anchored = pattern.trimEnd().slice(0, -1).includes("/");
  const place = lead.replace(/[\\*?[\]]/g, "\\$&");
  return `${negated ? "!" : ""}/${place}/${anchored ? "" : "**/"}${pattern.replace(/^\//, "")}`;
}

/** `.git` is a folder, or a file in a work tree or a submodule. */
async function isGitRoot(folder: string): Promise<boolean> {
  try {
    await readFile(inside(folder, ".git/HEAD"));
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOTDIR";
  }
}

/** A list that is not there or cannot be read says nothing. */
async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return "";
  }
}
