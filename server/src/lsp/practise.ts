// Warms the server up while nobody waits, so that the schemas are loaded and the engine has compiled the hot paths before the
// first keystroke. A document that waits for its first answer comes first.
import { rehearse } from "./rehearsal.js";
import type { Session } from "./session.js";

/** Never fails: the first request that needs the analysis tells about a failure. */
export async function practise(session: Session): Promise<void> {
  try {
    session.host();
    await firstAnswer(session);
    await rehearse(session);
  } catch {}
}

/** To a document that is open already; some never get one. */
async function firstAnswer({ checks, documents }: Session): Promise<void> {
  for (let tries = 0; tries < TRIES && checks.made === 0 && documents.all().next().done !== true; tries++)
    await new Promise((resolve) => setTimeout(resolve, A_MOMENT));
}

/** In milliseconds. */
const A_MOMENT = 20;
const TRIES = 250;
