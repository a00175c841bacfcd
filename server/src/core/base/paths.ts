// Paths as the core knows them: absolute, with `/` on every system. Works on text alone and touches no file.

/** The absolute path that a relative one means, seen from a folder; `..` at the root stays there. */
export function pathFrom(folder: string, relative: string): string {
  if (isAbsolute(relative)) return relative;
  const steps = folder.split("/");
  for (const step of relative.split("/")) {
    if (step === "..") {
      if (steps.length > 1) steps.pop();
    } else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The path of a file as people write it beside another: from the folder, `../` included. */
export function pathTo(folder: string, path: string): string {
  const from = folder.split("/");
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [
    ...from
      .slice(shared)
      .filter((step) => step !== "")
      .map(() => ".."),
    ...to.slice(shared),
  ].join("/");
}

/** The folder that a file lies in; `/` for what lies in the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf("/")));
}

/** The last step of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The names of some files as people tell them apart: the last step, and of files that share it as many more as it takes. */
export function shortNames(paths: readonly string[]): readonly string[] {
  const different = [...new Set(paths)];
  return paths.map((path) => {
    const steps = path.split("/");
    for (let count = 1; count < steps.length; count++) {
      const name = steps.slice(-count).join("/");
      if (different.filter((other) => other === name || other.endsWith(`/${name}`)).length === 1) return name;
    }
    return path;
  });
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path);
}
