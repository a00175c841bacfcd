// Diagnostics for clients that cannot ask for them: sent with the version they speak of, never for an older one.
import { describe } from "./guard.js";
import type { Session } from "./session.js";
import { settled } from "./settled.js";

const publishing = new WeakMap<Session, Set<string>>();

export function publish(session: Session, uri: string): void {
  const pending = publishing.get(session) ?? new Set();
  publishing.set(session, pending);
  if (pending.has(uri)) return;
  pending.add(uri);
  publishSettled(session, uri, pending).catch((error) => {
    session.connection.console.error(`Diagnostics of ${uri} failed. ${describe(error)}`);
  });
}

/** Takes back what was said about a document that is closed. */
export function withdraw(session: Session, uri: string): void {
  if (!session.caps.pullsDiagnostics) void session.connection.sendDiagnostics({ uri, diagnostics: [] });
}

async function publishSettled(session: Session, uri: string, pending: Set<string>): Promise<void> {
  await settled(session, uri);
  // From here on a change asks for another round.
  pending.delete(uri);
  const check = await session.checks.of(uri);
  const version = session.documents.get(uri)?.version;
  if (version === undefined || (check !== undefined && check.version !== version)) return;
  await session.connection.sendDiagnostics({ uri, version, diagnostics: check?.diagnostics ?? [] });
  await session.status.tell(uri);
}
