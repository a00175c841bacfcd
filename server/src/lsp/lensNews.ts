// Whether what code lenses told of other files still holds: the client asks again only when it does not.
import type { Session } from "./session.js";

/** To be called with every answer. */
export function toldLenses(session: Session): void {
  told.set(session, stateOf(session));
}

/** Since the last answer; never before the first one. */
export function haveLensesChanged(session: Session): boolean {
  const before = told.get(session);
  const now = stateOf(session);
  if (before === undefined || before === now) return false;
  told.set(session, now);
  return true;
}

const told = new WeakMap<Session, string>();

/** Which task definitions are named where, and by which names. */
function stateOf({ workspaceIndex }: Session): string {
  const seen: string[] = [];
  for (const { path, units } of workspaceIndex.workspace().files())
    for (const { task, names } of units) {
      if (task !== undefined) seen.push(`${path} ${task.text ?? ""}`);
      for (const { type, text } of names) if (SHOWN.has(type)) seen.push(`${path} ${type} ${text}`);
    }
  return seen.sort().join("\n");
}

const SHOWN: ReadonlySet<string> = new Set(["family", "service"]);
