// Whether what code lenses and hints told of other files still holds: the client asks again only when it does not.
import type { Session } from "./session.js";

/** To be called with every answer. */
export function toldLenses(session: Session): void {
  toldOfLenses.set(session, lensState(session));
}

/** Since the last answer; never before the first one. */
export function haveLensesChanged(session: Session): boolean {
  const before = toldOfLenses.get(session);
  const now = lensState(session);
  if (before === undefined || (before.names === now.names && before.projects === now.projects)) return false;
  toldOfLenses.set(session, now);
  return true;
}

/** The same for hints between the lines. */
export function toldHints(session: Session): void {
  toldOfHints.set(session, clustersIn(session));
}

export function haveHintsChanged(session: Session): boolean {
  const before = toldOfHints.get(session);
  const now = clustersIn(session);
  if (before === undefined || before === now) return false;
  toldOfHints.set(session, now);
  return true;
}

interface LensState {
  /** Which task definitions are named where, and by which names. */
  readonly names: string;
  /** Another object after every change of what manifests see of each other. */
  readonly projects: object;
}

const toldOfLenses = new WeakMap<Session, LensState>();
const toldOfHints = new WeakMap<Session, string>();

function lensState({ workspaceIndex }: Session): LensState {
  const workspace = workspaceIndex.workspace();
  const seen: string[] = [];
  for (const { path, units } of workspace.files())
    for (const { task, names } of units) {
      if (task !== undefined) seen.push(`${path} ${task.text ?? ""}`);
      for (const { type, text } of names) if (SHOWN.has(type)) seen.push(`${path} ${type} ${text}`);
    }
  return { names: seen.sort().join("\n"), projects: workspace.projects() };
}

const SHOWN: ReadonlySet<string> = new Set(["family", "service"]);

/** What files about clusters say. */
function clustersIn({ workspaceIndex }: Session): string {
  const seen: string[] = [];
  for (const { path, units } of workspaceIndex.workspace().files())
    for (const { cluster } of units) if (cluster !== undefined) seen.push(`${path} ${JSON.stringify(cluster)}`);
  return seen.sort().join("\n");
}
