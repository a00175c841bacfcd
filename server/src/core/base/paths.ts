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

function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path);
}
