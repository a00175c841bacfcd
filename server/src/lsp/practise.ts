// Warms the analysis up while nobody waits: rounds on documents of our own, one a turn of the event loop, so that the
// engine has compiled the hot paths before the first keystroke. A document that waits for its first answer comes first.
import type { Session } from "./session.js";

export function practise(session: Session): void {
  const waits = session.checks.made === 0 && !session.documents.all().next().done;
  // Its first answer starts the practice again.
  if (waits) return;
  try {
    if (session.host().practice()) setImmediate(() => practise(session));
  } catch {
    // The first request that needs the analysis tells about the failure.
  }
}
