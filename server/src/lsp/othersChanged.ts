// What follows when a file changes that others look at: the checks that rest on it are made again. Told a moment later, so
// that somebody who types is told once.
import { refreshCodeLenses, refreshDiagnostics, refreshInlayHints } from "./changes.js";
import { haveHintsChanged, haveLensesChanged } from "./lensNews.js";
import { publish } from "./publish.js";
import type { Session } from "./session.js";

/** In milliseconds. */
const MOMENT = 50;

const waiting = new WeakSet<Session>();

export function othersChanged(session: Session): void {
  session.placementFindings.soon();
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
  if (caps.refreshesCodeLenses && haveLensesChanged(session)) refreshCodeLenses(session);
  if (caps.refreshesInlayHints && haveHintsChanged(session)) refreshInlayHints(session);
  if (!caps.pullsDiagnostics) for (const { uri } of stale) publish(session, uri);
  else if (stale.length > 0 && caps.refreshesDiagnostics) refreshDiagnostics(session);
}
