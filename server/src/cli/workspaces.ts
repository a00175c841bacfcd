// What a checked file may look at in other files: the project around it, looked through once when the first file asks.
// A project is the git repository, or where there is none, the current folder or the file's own.
import { stat } from "node:fs/promises";
import type { Analysis, ReadFile, Workspace } from "../core/analysis.js";
import type { Config } from "../core/config/config.js";
import { absolutePath, inside, parentOf } from "../host/paths.js";
import { readTextFileSync } from "../host/textFile.js";
import { walk } from "../host/walk.js";
import type { Configs } from "./configs.js";
import type { Progress } from "./progress.js";

export interface Workspaces {
  /** Undefined for a file that looks at no other. */
  of(file: ReadFile, config: Config): Promise<Workspace | undefined>;
  /** A file was written: its new text counts from now on. */
  changed(file: ReadFile): void;
}

export interface WorkspacesContext {
  readonly analysis: Analysis;
  readonly configs: Configs;
  readonly createWorkspace: () => Workspace;
  readonly progress: Progress;
}

export function createWorkspaces(context: WorkspacesContext): Workspaces {
  const byRoot = new Map<string, Promise<Workspace>>();
  const made: Workspace[] = [];
  const beside = new Set<string>();

  const ignored = async (path: string) => (await context.configs.of(path)).forFile(path).ignored;

  async function build(root: string): Promise<Workspace> {
    const workspace = context.createWorkspace();
    made.push(workspace);
    if (await exists(inside(root, ".git"))) workspace.mark(root);
    let count = 0;
    for await (const { path } of walk([root], { ignored })) {
      await take(path, workspace, context);
      await context.progress.step(() => `Looking at files that others refer to: ${++count}`);
    }
    workspace.complete = true;
    return workspace;
  }

  /** What is named on the command line may lie where no walk leads: behind a link, or in what git ignores. */
  async function takeBeside(file: string, workspace: Workspace): Promise<void> {
    const folder = parentOf(file);
    if (folder === undefined || beside.has(folder)) return;
    beside.add(folder);
    for await (const { path } of walk([folder], { ignored }))
      if (parentOf(path) === folder) await take(path, workspace, context);
  }

  return {
    async of(file, config) {
      if (!context.analysis.looksAround(file)) return undefined;
      const root = await projectOf(file.path);
      const building = byRoot.get(root) ?? build(root);
      byRoot.set(root, building);
      const workspace = await building;
      if (workspace.file(file.path) === undefined) await takeBeside(file.path, workspace);
      const { task } = config.forFile(file.path);
      if (task !== undefined && workspace.file(task) === undefined) await take(task, workspace, context);
      return workspace;
    },
    changed(file) {
      for (const workspace of made)
        if (workspace.file(file.path) !== undefined) workspace.set(context.analysis.workspaceFile(file, false));
    },
  };
}

async function take(path: string, workspace: Workspace, { analysis, configs }: WorkspacesContext): Promise<void> {
  const marked = analysis.markedBy(path);
  if (marked !== undefined) workspace.mark(marked);
  const content = readTextFileSync(path);
  if (!("text" in content) || !analysis.mayConcern(content.text)) return;
  workspace.set(analysis.workspaceFile(analysis.read({ path, text: content.text }, await configs.of(path)), false));
}

async function projectOf(path: string): Promise<string> {
  const own = parentOf(path) ?? path;
  for (let folder: string | undefined = own; folder !== undefined; folder = parentOf(folder))
    if (await exists(inside(folder, ".git"))) return folder;
  const here = absolutePath(".");
  return own === here || own.startsWith(inside(here, "")) ? here : own;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
