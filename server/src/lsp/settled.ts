// Waits for the changes of a document that are queued already, without any delay in time: a burst of keystrokes that
// came in one go is checked once, a single one at once.
import type { Session } from "./session.js";

export async function settled(session: Session, uri: string): Promise<void> {
  let version: number | undefined;
  do {
    version = session.documents.get(uri)?.version;
    // The connection hands out one message a turn of the event loop: the second turn comes after the next message.
    await turn();
    await turn();
  } while (session.documents.get(uri)?.version !== version);
}

export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
