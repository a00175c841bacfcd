// Diagnostics of the files of the workspace. What was found in a file is kept until the file or the configuration changes,
// as long as the client tells about changed files; if it cannot, nothing is kept. For an open document its text counts:
// an editor may hold one open that it shows nowhere and does not ask about.
import type { Diagnostic } from "vscode-languageserver/node";
import type { CheckedFile, FileAnalysis, Tasks, WorkspaceFile } from "../core/analysis.js";
import type { Config } from "../core/config/config.js";
import { openAt } from "./openAt.js";
import type { Session } from "./session.js";
import { toDiagnostics } from "./toDiagnostics.js";
import { pathOf, uriOf } from "./uris.js";

export interface WorkspaceReports {
  /** Counts up with everything that may change an answer about the workspace. */
  readonly revision: number;
  /** The revision that was last answered in full. */
  answered: number | undefined;
  /** Something changed: a file, the configuration, the set of open documents. */
  touch(path?: string): void;
  /** Settles with the next `touch`. */
  touched(): Promise<void>;
  /** The files of the workspace that may hold a document of ours, by path. */
  files(signal: AbortSignal): AsyncIterable<string>;
  /** Whether something that was said no longer holds, since another file changed. */
  hasStale(): boolean;
  /** Undefined for a file that cannot be read or is no document of ours. */
  of(path: string): Promise<FileReport | undefined>;
}

export interface FileReport {
  readonly uri: string;
  /** Null when the file is not open. */
  readonly version: number | null;
  readonly items: Diagnostic[];
  readonly resultId: string;
}

export function createWorkspaceReports(session: () => Session): WorkspaceReports {
  const kept = new Map<string, Kept>();
  let waiting: (() => void)[] = [];
  let revision = 0;
  let count = 0;

  function isCurrent({ generation, file, tasks, config, checked }: Kept): boolean {
    const { configuration, workspaceIndex, host } = session();
    if (generation !== configuration.generation) return false;
    if (!host().analysis.stillHolds(checked, config, workspaceIndex.workspace())) return false;
    return file === undefined || workspaceIndex.areSame(tasks, workspaceIndex.tasks(file, config));
  }

  return {
    get revision() {
      return revision;
    },
    answered: undefined,
    touch(path) {
      revision++;
      if (path !== undefined) kept.delete(path);
      for (const wake of waiting) wake();
      waiting = [];
    },
    touched: () => new Promise((resolve) => waiting.push(resolve)),
    hasStale: () => [...kept.values()].some((one) => !isCurrent(one)),
    files: (signal) => filesOf(session(), signal),
    async of(path) {
      const { configuration, caps } = session();
      const open = openAt(session(), path);
      if (open !== undefined) return reportOfOpen(session(), open.uri);
      const { generation } = configuration;
      const known = kept.get(path);
      if (known !== undefined && isCurrent(known)) return known.report;
      const before = revision;
      count++;
      const made = await reportOf(session(), path, `file ${count}`);
      // A file that changed while it was read is read again next time.
      if (caps.registersWatchers && before === revision) kept.set(path, { generation, ...made });
      return made.report;
    },
  };
}

async function* filesOf(session: Session, signal: AbortSignal): AsyncIterable<string> {
  const roots = session.folders.all().flatMap(({ uri }) => (uri.startsWith("file:") ? [pathOf(uri)] : []));
  const ignored = async (path: string, isFolder: boolean): Promise<boolean> => {
    if (isFolder) return false;
    const config = await session.configuration.of(uriOf(path));
    return config.forFile(path).ignored;
  };
  for await (const { path } of session.host().walk(roots, { signal, ignored })) yield path;
}

async function reportOfOpen(session: Session, uri: string): Promise<FileReport | undefined> {
  const check = await session.checks.of(uri);
  if (check === undefined || check.file.kind === null) return undefined;
  const { version, diagnostics, resultId } = check;
  return { uri, version, items: diagnostics, resultId };
}

async function reportOf(session: Session, path: string, resultId: string): Promise<Omit<Kept, "generation">> {
  const { workspaceIndex, configuration } = session;
  const { analysis, readText } = session.host();
  const content = await readText(path);
  const uri = uriOf(path);
  const config = await configuration.of(uri);
  const nothing = { report: undefined, file: undefined, tasks: [], config, checked: { path, units: [] } };
  if (!("text" in content)) return nothing;
  const read = analysis.read({ path, text: content.text }, config);
  if (read.kind === null) return nothing;
  await workspaceIndex.include(config.forFile(path).task);
  await workspaceIndex.sync();
  const tasks = workspaceIndex.tasks(read, config);
  const file = analysis.check(read, config, workspaceIndex.workspace());
  const report = { uri, version: null, items: toDiagnostics(session, file, uri), resultId };
  // The tree is let go; what the file runs can be told from its references alone.
  const runs = tasks.some((task) => task !== undefined);
  return {
    report,
    file: runs ? analysis.workspaceFile(read, false) : undefined,
    tasks,
    config,
    checked: withoutTree(file),
  };
}

/** The file itself did not change, so that what was looked at in it needs not be compared. */
function withoutTree({ path, around }: FileAnalysis): CheckedFile {
  if (around === undefined) return { path, units: [] };
  const dependencies = around.dependencies.filter((one) => !("doc" in one));
  return { path, units: [], around: { ...around, dependencies } };
}

/** What was said of a file, and what it rests on beside the file itself. */
interface Kept {
  readonly generation: number;
  readonly checked: CheckedFile;
  readonly report: FileReport | undefined;
  /** Undefined when it looks at no other file. */
  readonly file: WorkspaceFile | undefined;
  readonly tasks: Tasks;
  readonly config: Config;
}
