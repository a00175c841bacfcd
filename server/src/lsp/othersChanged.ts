// What follows when a file changes that others look at: the checks that rest on it are made again. Told a moment later, so
// that somebody who types is told once.
import { refreshCodeLenses, refreshDiagnostics } from "./changes.js";
import { publish } from "./publish.js";
import type { Session } from "./session.js";

/** In milliseconds. */
const MOMENT = 50;

const waiting = new WeakSet<Session>();

export function othersChanged(session: Session): void {
  if (waiting.has(session)) return;
  waiting.add(session);
  setTimeout(() => {
    waiting.delete(session);
    void tell(session);
  }, MOMENT);
}

async function tell(session: Session): Promise<void> {
  await session.workspaceIndex.sync();
  const { caps, checks, documents, workspaceReports } = session;
  const stale = [...documents.all()].filter(({ uri }) => checks.isStale(uri));
  if (workspaceReports.hasStale()) workspaceReports.touch();
  if (caps.refreshesCodeLenses && runnersChanged(session)) refreshCodeLenses(session);
  if (!caps.pullsDiagnostics) for (const { uri } of stale) publish(session, uri);
  else if (stale.length > 0 && caps.refreshesDiagnostics) refreshDiagnostics(session);
}

const runners = new WeakMap<Session, string>();

/** Whether another task definition is named somewhere, or runs by another name: what lenses tell of other files. */
function runnersChanged(session: Session): boolean {
  const seen: string[] = [];
  for (const { path, units } of session.workspaceIndex.workspace().files())
    for (const { task, names } of units) {
      if (task !== undefined) seen.push(`${path} ${task.text ?? ""}`);
      for (const { type, text } of names) if (SHOWN.has(type)) seen.push(`${path} ${type} ${text}`);
    }
  const now = seen.sort().join("\n");
  const before = runners.get(session);
  runners.set(session, now);
  return before !== undefined && before !== now;
}

const SHOWN: ReadonlySet<string> = new Set(["family", "service"]);
