// What a checked file may look at in other files: the project around it, looked through once when the first file asks.
// A project is the git repository; where there is none, all that was named on the command line, with the folders of its
// configurations. The current folder changes nothing.
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import type { Analysis, ReadFile, Workspace } from "../core/analysis.js";
import type { Config } from "../core/config/config.js";
import { inside, parentOf } from "../host/paths.js";
import { readTextFileSync } from "../host/textFile.js";
import { walk } from "../host/walk.js";
import type { Configs } from "./configs.js";
import type { Progress } from "./progress.js";

export interface Workspaces {
  /** Undefined for a file that looks at no other. */
  of(file: ReadFile, config: Config): Promise<Workspace | undefined>;
  /** A file as it is checked; what was read while the project was looked through is not read again. */
  read(path: string, text: string, config: Config): ReadFile;
  /** A file was written: its new text counts from now on. */
  changed(file: ReadFile): void;
}

export interface WorkspacesContext {
  readonly analysis: Analysis;
  readonly configs: Configs;
  readonly createWorkspace: () => Workspace;
  readonly progress: Progress;
  /** The files and folders that the run was asked about; absolute. */
  readonly named: readonly string[];
}

export function createWorkspaces(context: WorkspacesContext): Workspaces {
  /** Undefined: what is in no repository. */
  const byRoot = new Map<string | undefined, Promise<Workspace>>();
  const made: Workspace[] = [];
  const beside = new Set<string>();
  const repositoryOf = repositories();
  const kept = new Map<string, ReadFile>();
  let room = MOST_KEPT;
  const keep = (file: ReadFile): void => {
    const { length } = file.source.text;
    if (length > room) return;
    room -= length;
    kept.set(file.path, file);
  };

  const ignored = async (path: string) => (await context.configs.of(path)).forFile(path).ignored;

  async function build(roots: readonly string[]): Promise<Workspace> {
    const workspace = context.createWorkspace();
    made.push(workspace);
    for (const root of roots) if (existsSync(inside(root, ".git"))) workspace.mark(root);
    let count = 0;
    for await (const { path } of walk(roots, { ignored })) {
      await take(path, workspace, context, keep);
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
      const root = repositoryOf(file.path);
      const building =
        byRoot.get(root) ??
        (root === undefined ? namedRoots(context, repositoryOf) : Promise.resolve([root])).then(build);
      byRoot.set(root, building);
      const workspace = await building;
      if (workspace.file(file.path) === undefined) await takeBeside(file.path, workspace);
      const { task } = config.forFile(file.path);
      if (task !== undefined && workspace.file(task) === undefined) await take(task, workspace, context);
      return workspace;
    },
    read(path, text, config) {
      const known = kept.get(path);
      kept.delete(path);
      // Of a kind that somebody chose, it may be read otherwise.
      const isSame = known?.source.text === text && config.forFile(path).kind === undefined;
      return isSame ? known : context.analysis.read({ path, text }, config);
    },
    changed(file) {
      for (const workspace of made)
        if (workspace.file(file.path) !== undefined) workspace.set(context.analysis.workspaceFile(file, false));
    },
  };
}

/** In characters of text: trees take many times the room. */
const MOST_KEPT = 2_000_000;

async function take(
  path: string,
  workspace: Workspace,
  { analysis, configs }: WorkspacesContext,
  keep?: (file: ReadFile) => void,
): Promise<void> {
  const marked = analysis.markedBy(path);
  if (marked !== undefined) workspace.mark(marked);
  const content = readTextFileSync(path);
  if (!("text" in content) || !analysis.mayConcern(content.text)) return;
  const config = await configs.of(path);
  const file = analysis.read({ path, text: content.text }, config);
  workspace.set(analysis.workspaceFile(file, false));
  if (config.forFile(path).kind === undefined) keep?.(file);
}

/** The repository of a file; undefined where there is none. Every folder is looked at once. */
function repositories(): (path: string) => string | undefined {
  const byFolder = new Map<string, string | undefined>();
  const of = (path: string): string | undefined => {
    const folder = parentOf(path);
    if (folder === undefined) return undefined;
    if (!byFolder.has(folder)) byFolder.set(folder, existsSync(inside(folder, ".git")) ? folder : of(folder));
    return byFolder.get(folder);
  };
  return of;
}

/** Where to look for what is in no repository: a configuration speaks for all that lies in its folder. */
async function namedRoots(
  { configs, named }: WorkspacesContext,
  repositoryOf: (path: string) => string | undefined,
): Promise<readonly string[]> {
  const roots: string[] = [];
  for (const path of named) {
    const folder = (await isFolder(path)) ? path : (parentOf(path) ?? path);
    const within = inside(folder, "any");
    if (repositoryOf(within) !== undefined) continue;
    const around = (await configs.fileOf(within))?.folder;
    roots.push(around !== undefined && within.startsWith(inside(around, "")) ? around : folder);
  }
  return roots;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
