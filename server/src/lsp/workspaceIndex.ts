// The index of the workspace, kept up: the files are looked at once in the background, then whenever the client tells of a
// change; an open document wins over the file behind it.
import type { ReadFile, Tasks, Workspace, WorkspaceFile } from "../core/analysis.js";
import type { Config } from "../core/config/config.js";
import { documentAt } from "./elsewhere.js";
import { describe } from "./guard.js";
import { openAt } from "./openAt.js";
import { othersChanged } from "./othersChanged.js";
import type { Read } from "./reads.js";
import type { Session } from "./session.js";
import { turn } from "./settled.js";
import { isFile, pathOf, uriOf } from "./uris.js";

export interface WorkspaceIndex {
  workspace(): Workspace;
  /** Sees to it that the open documents are read as they stand now. */
  sync(): Promise<void>;
  /** An open document was read: what was kept of it is gone. */
  took(read: Read): void;
  /** Looks at all files once more; those that are known meanwhile stay. Never throws. */
  build(): Promise<void>;
  /** The same in a while, after a change of what the files are taken for. */
  buildSoon(): void;
  /** Looks again at files that came, changed or went, or whose editor was closed. */
  changed(paths: readonly string[]): Promise<void>;
  /** The files that are a cluster just as a command printed it, by their paths. */
  snapshots(): ReadonlyMap<string, Snapshot>;
  /** Reads the file that the configuration names, wherever it lies. */
  include(path: string | undefined): Promise<void>;
  tasks(file: ReadFile | WorkspaceFile, config: Config): Tasks;
  areSame(a: Tasks, b: Tasks): boolean;
}

export type Snapshot = "ECS" | "Kubernetes";

/** In UTF-16 units. The service takes no definition of over 64 KiB. */
const MOST = 512 * 1024;

/** Files that are read at the same time. */
const AT_ONCE = 8;

/** In milliseconds. */
const A_WHILE = 200;

export function createWorkspaceIndex(session: () => Session): WorkspaceIndex {
  const included = new Set<string>();
  const snapshots = new Map<string, Snapshot>();
  let workspace: Workspace | undefined;
  let soon: NodeJS.Timeout | undefined;
  let building: AbortController | undefined;

  function current(): Workspace {
    workspace ??= session().host().createWorkspace();
    return workspace;
  }

  async function sync(): Promise<void> {
    const { documents, reads } = session();
    for (const { uri } of documents.all()) if (counts(uri) && reads.known(uri) === undefined) await reads.of(uri);
  }

  function put(file: ReadFile, config: Config, isOpen: boolean): void {
    if (file.units.length === 0 || config.forFile(file.path).ignored) current().remove(file.path);
    else current().set(session().host().analysis.workspaceFile(file, isOpen));
  }

  async function take(path: string): Promise<void> {
    const { analysis, readText } = session().host();
    mark(analysis.markedBy(path));
    if (openAt(session(), path) !== undefined) return;
    const content = await readText(path);
    // Opened meanwhile: then its text counts.
    if (openAt(session(), path) !== undefined) return;
    await note(path, "text" in content ? content.text : undefined);
    const concerns = "text" in content && content.text.length <= MOST && analysis.mayConcern(content.text);
    if (!concerns) return current().remove(path);
    const config = await session().configuration.of(uriOf(path));
    if (openAt(session(), path) === undefined) put(analysis.read({ path, text: content.text }, config), config, false);
  }

  /** Undefined: it cannot be read. */
  async function note(path: string, text: string | undefined): Promise<void> {
    const found = text === undefined ? undefined : session().host().analysis.snapshotOf(text);
    const config = found === undefined ? undefined : await session().configuration.of(uriOf(path));
    if (found === undefined || config?.forFile(path).ignored === true) snapshots.delete(path);
    else snapshots.set(path, found);
  }

  function mark(folder: string | undefined): void {
    if (folder !== undefined) current().mark(folder);
  }

  /** The folders of the window, where they are git repositories. */
  async function markRepositories(): Promise<void> {
    for (const { uri } of session().folders.all()) {
      if (!isFile(uri)) continue;
      const folder = pathOf(uri);
      if ("text" in (await session().host().readText(`${folder}/.git/HEAD`))) mark(folder);
    }
  }

  async function build(): Promise<void> {
    building?.abort();
    building = new AbortController();
    const { signal } = building;
    try {
      await markRepositories();
      const seen = new Set<string>();
      let started: Promise<void>[] = [];
      for await (const path of session().workspaceReports.files(signal)) {
        seen.add(path);
        started.push(take(path));
        if (started.length < AT_ONCE) continue;
        await Promise.all(started);
        started = [];
        // Requests of the person at the keyboard come first.
        await turn();
      }
      await Promise.all(started);
      if (signal.aborted) return;
      for (const path of snapshots.keys()) if (!seen.has(path)) snapshots.delete(path);
      for (const { path } of current().files())
        if (!seen.has(path) && !included.has(path) && documentAt(session(), path) === undefined) current().remove(path);
      current().complete = true;
      othersChanged(session());
    } catch (error) {
      session().connection.console.error(`The workspace could not be looked through. ${describe(error)}`);
    }
  }

  return {
    workspace: current,
    sync,
    took({ uri, file, config }) {
      if (!counts(uri)) return;
      put(file, config, true);
      const found = session().host().analysis.snapshotOf(file.source.text);
      if (found === undefined || config.forFile(file.path).ignored) snapshots.delete(file.path);
      else snapshots.set(file.path, found);
    },
    snapshots: () => snapshots,
    build,
    buildSoon() {
      clearTimeout(soon);
      soon = setTimeout(() => void build(), A_WHILE);
    },
    async include(path) {
      if (path === undefined || included.has(path) || current().file(path) !== undefined) return;
      included.add(path);
      await take(path);
    },
    async changed(paths) {
      for (const path of paths) included.delete(path);
      for (const path of paths) await take(path);
      othersChanged(session());
    },
    tasks: (file, config) => session().host().analysis.tasks(file, config, current()),
    areSame: (a, b) => session().host().areSameTasks(a, b),
  };
}

/** Whether other files see an open document: not the old version in a diff, say. */
function counts(uri: string): boolean {
  return isFile(uri) || uri.startsWith("untitled:");
}
