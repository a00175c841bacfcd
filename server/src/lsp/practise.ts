// Warms the server up while nobody waits, so that the schemas are loaded and the engine has compiled the hot paths before the
// first keystroke. What the client waits for comes first: the answer about a document that is open, the look through the
// workspace, and whatever is typed.
import { rehearse } from "./rehearsal.js";
import type { Session } from "./session.js";
import { turn } from "./settled.js";

/** Never fails: the first request that needs the analysis tells about a failure. */
export async function practise(session: Session): Promise<void> {
  try {
    session.host();
    await untilDone(session);
    await rehearse(session, restBetween(session));
  } catch {}
}

/** Some documents never get an answer, and some workspaces are never looked through. */
async function untilDone({ checks, documents, workspaceIndex }: Session): Promise<void> {
  const waits = (): boolean => checks.made === 0 && documents.all().next().done !== true;
  for (let tries = 0; tries < TRIES && (waits() || !workspaceIndex.workspace().complete); tries++) await moment();
}

/** To be waited for between two steps: until the documents have been left alone for a moment. */
function restBetween({ documents }: Session): () => Promise<void> {
  const state = (): string => [...documents.all()].map(({ uri, version }) => `${uri} ${version}`).join("\n");
  let seen = state();
  return async () => {
    await turn();
    for (let now = state(); now !== seen; now = state()) {
      seen = now;
      await moment();
    }
  };
}

function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, A_MOMENT));
}

/** In milliseconds. */
const A_MOMENT = 10;
const TRIES = 1000;
