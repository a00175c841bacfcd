// The globs of the configuration: which are good, what they match, and how to write one for a single file. A small part of
// what picomatch can do, so that they mean the same to everybody and none can be made to take forever.
import picomatch from "picomatch";

/** Told of a path relative to the glob's root, with `/`. */
export type Matcher = (path: string) => boolean;

/**
 * `*`, `?` and `[abc]` within a name, `**` over folders, `{a,b}`. Without a slash: a name at any depth. A slash at the end:
 * a folder with all that is in it. `./` at the beginning ties a name to the root. Everything else stands for itself.
 */
export function compileGlob(glob: string): Matcher {
  if (globProblem(glob) !== undefined) return () => false;
  const matches = picomatch(toPicomatch(glob), OPTIONS);
  return (path) => matches(path);
}

export type GlobProblem = "empty" | "negated" | "absolute" | "backslash" | "above" | "stars" | "brackets";

/** Why a glob could never do what was meant by it. */
export function globProblem(glob: string): GlobProblem | undefined {
  if (glob.trim() === "" || glob === "./") return "empty";
  if (glob.startsWith("!")) return "negated";
  if (/^(?:\/|[A-Za-z]:[\\/])/.test(glob)) return "absolute";
  if (!/^(?:[^\\]|\\[\\*?[\]{}!])*$/.test(glob)) return "backslash";
  if (/(?:^|\/)\.\.(?:\/|$)/.test(glob)) return "above";
  if (hasTooManyStars(glob)) return "stars";
  try {
    picomatch(toPicomatch(glob), OPTIONS);
    return undefined;
  } catch {
    return "brackets";
  }
}

/** The glob that matches this one path and nothing else. */
export function globOf(path: string): string {
  const escaped = path.replace(/[\\*?[\]{}]/g, "\\$&").replace(/^!/, "\\!");
  return escaped.includes("/") ? escaped : `./${escaped}`;
}

/** A path as globs see it: relative to `root`; undefined for what lies outside. Both absolute, with `/`. */
export function relativeTo(root: string, path: string): string | undefined {
  const folder = root.endsWith("/") ? root : `${root}/`;
  return path.startsWith(folder) ? path.slice(folder.length) : undefined;
}

// `windows: false`: paths come with `/`, whatever the system. The rest turns off what is not part of our globs.
const OPTIONS = {
  dot: true,
  windows: false,
  nonegate: true,
  noextglob: true,
  strictBrackets: true,
} as const;

function toPicomatch(glob: string): string {
  const literal = glob.replace(/\\.|[()|+"]/g, (found) => {
    // The package drops escaped backslashes; in a set of characters they stay.
    if (found === "\\\\") return "[\\\\]";
    return found.startsWith("\\") ? found : `\\${found}`;
  });
  const tied = literal.startsWith("./") || /\/./.test(literal);
  const path = literal.replace(/^(?:\.\/)+/, "");
  return `${tied ? "" : "**/"}${path}${path.endsWith("/") ? "**" : ""}`;
}

/** Each `*` multiplies the ways in which a long path can be tried: three in a name and three `**` are quick and plenty. */
function hasTooManyStars(glob: string): boolean {
  const names = glob.replace(/\\./g, "_").split("/");
  const across = names.filter((name) => name.includes("**")).length;
  return across > 3 || names.some((name) => (name.match(/\*+/g)?.length ?? 0) > 3);
}
