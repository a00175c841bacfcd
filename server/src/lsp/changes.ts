// What follows when something changes: clients that pull are told to ask again, the others are sent diagnostics.
import { othersChanged } from "./othersChanged.js";
import { publish } from "./publish.js";
import type { Session } from "./session.js";
import { settled } from "./settled.js";

/** A document's text changed. A client that pulls asks by itself; until its question is here, the text can be read. */
export function changedDocument(session: Session, uri: string): void {
  if (!session.caps.pullsDiagnostics) publish(session, uri);
  else void readAhead(session, uri);
  othersChanged(session);
}

/** Never fails: who asks will be told. */
async function readAhead(session: Session, uri: string): Promise<void> {
  try {
    await settled(session, uri);
    await session.reads.of(uri);
  } catch {}
}

/** What counts for every document may have changed. */
export function changedConfiguration(session: Session, what: "settings" | "files"): void {
  session.configuration.forget(what);
  session.workspaceIndex.buildSoon();
  session.placementFindings.soon();
  session.workspaceReports.touch();
  if (!session.caps.pullsDiagnostics) for (const { uri } of session.documents.all()) publish(session, uri);
  else if (session.caps.refreshesDiagnostics) refreshDiagnostics(session);
  if (session.caps.refreshesInlayHints) refreshInlayHints(session);
  if (session.caps.refreshesCodeLenses) refreshCodeLenses(session);
}

export function refreshCodeLenses({ connection }: Session): void {
  connection.sendRequest("workspace/codeLens/refresh").catch((error) => {
    connection.console.warn(`The client did not take the request to refresh its lenses: ${String(error)}`);
  });
}

export function refreshInlayHints({ connection }: Session): void {
  connection.languages.inlayHint.refresh().catch((error) => {
    connection.console.warn(`The client did not take the request to refresh its hints: ${String(error)}`);
  });
}

const refreshing = new WeakSet<Session>();

/** Changes that came in one go are told once. */
export function refreshDiagnostics(session: Session): void {
  if (refreshing.has(session)) return;
  refreshing.add(session);
  setImmediate(() => {
    refreshing.delete(session);
    session.connection.languages.diagnostics.refresh().catch((error) => {
      session.connection.console.warn(`The client did not take the request to refresh: ${String(error)}`);
    });
  });
}
