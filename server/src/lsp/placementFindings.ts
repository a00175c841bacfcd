// Which services, and inputs of RunTask, of the open documents cannot be placed in full on the cluster of the setting. Looked for
// once everybody has left the documents alone for a while, in another thread; whoever showed something else before is told.
import { refreshDiagnostics } from "./changes.js";
import { describe } from "./guard.js";
import { fullQuestion } from "./placementQuestions.js";
import { publish } from "./publish.js";
import type { Session } from "./session.js";

export interface PlacementFindings {
  /**
   * What is known of an open document: from the position of a unit to a message. The same map until it says something else.
   * `units`: how many there are; nothing is known while there are more or fewer than when it was looked at.
   */
  of(uri: string, units: number): Messages;
  /** Something changed that may bear on it. */
  soon(): void;
}

export type Messages = ReadonlyMap<number, string>;

/** In milliseconds. */
const A_WHILE = 300;

const NONE: Messages = new Map();

interface Found {
  readonly messages: Messages;
  /** Of the document. */
  readonly units: number;
}

const NOTHING: Found = { messages: NONE, units: 0 };

export function createPlacementFindings(session: () => Session): PlacementFindings {
  const known = new Map<string, Found>();
  let timer: NodeJS.Timeout | undefined;
  let round = 0;

  /** `isCurrent`: whether nothing has changed since. */
  async function look(isCurrent: () => boolean): Promise<void> {
    const { documents } = session();
    for (const uri of known.keys()) {
      if (documents.get(uri) !== undefined) continue;
      known.delete(uri);
      session().host().placementRuns.forget(keyOf(uri));
    }
    for (const { uri } of [...documents.all()]) {
      const found = await messagesOf(session(), uri, isCurrent);
      if (found === undefined || !isCurrent()) return;
      const before = known.get(uri) ?? NOTHING;
      if (areSame(before, found)) {
        known.set(uri, before);
        continue;
      }
      known.set(uri, found);
      tell(session(), uri);
    }
  }

  return {
    of(uri, units) {
      const found = known.get(uri);
      return found?.units === units ? found.messages : NONE;
    },
    soon() {
      const own = ++round;
      clearTimeout(timer);
      if (!mayTell(session())) return;
      timer = setTimeout(() => {
        look(() => own === round).catch((error) => {
          session().connection.console.error(`Services could not be placed. ${describe(error)}`);
        });
      }, A_WHILE);
    },
  };
}

/** Undefined: something has changed meanwhile. */
async function messagesOf(session: Session, uri: string, isCurrent: () => boolean): Promise<Found | undefined> {
  const read = await session.reads.of(uri);
  if (read === undefined) return NOTHING;
  const settings = read.config.forFile(read.file.path);
  if (settings.clusters.length === 0 || settings.ignored) return NOTHING;
  const { placement } = session.host().features;
  // Before anything else is waited for: the tree may be gone then.
  const units = read.file.units.length;
  const asked = placement.placedRunners(read.file).map((unit) => {
    const { line, column } = read.file.lines.positionAt(read.file.units[unit]?.doc.root.start ?? 0);
    return { unit, position: { line, character: column } };
  });
  const messages = new Map<number, string>();
  for (const { unit, position } of asked) {
    const message = await messageAt(session, { uri, position });
    if (!isCurrent() || message === undefined) return undefined;
    if (message !== null) messages.set(unit, message);
  }
  return messages.size === 0 ? NOTHING : { messages, units };
}

/** Null: there is nothing to say. */
async function messageAt(
  session: Session,
  place: { readonly uri: string; readonly position: { readonly line: number; readonly character: number } },
): Promise<string | null | undefined> {
  const asked = await fullQuestion(session, { ...place, version: "current", inputs: {} });
  if ("problem" in asked || asked.onFargate) return null;
  const { placementRuns, features } = session.host();
  const failure = await placementRuns.firstFailure(keyOf(place.uri), asked.question);
  if (failure === undefined || failure === null) return failure;
  return features.placement.noPlaceMessage(failure, asked.placed, asked.clusters.cluster?.name ?? "");
}

/** No panel asks with it. */
function keyOf(uri: string): string {
  return `findings\n${uri}`;
}

function areSame(a: Found, b: Found): boolean {
  const isAlike = a.units === b.units && a.messages.size === b.messages.size;
  return isAlike && [...a.messages].every(([unit, message]) => b.messages.get(unit) === message);
}

/** A client that asks and cannot be told to ask again would never see what was found. */
function mayTell({ caps }: Session): boolean {
  return !caps.pullsDiagnostics || caps.refreshesDiagnostics;
}

function tell(session: Session, uri: string): void {
  session.workspaceReports.touch();
  if (session.caps.pullsDiagnostics) refreshDiagnostics(session);
  else publish(session, uri);
}
