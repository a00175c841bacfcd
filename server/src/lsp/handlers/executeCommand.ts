// workspace/executeCommand: the commands of lenses in clients that have none of their own.
import type { ExecuteCommandParams, Location } from "vscode-languageserver/node";
import { OPEN_PLACES, openPlaces } from "../openPlaces.js";
import type { Session } from "../session.js";

export async function executeCommand(
  session: Session,
  { command, arguments: given }: ExecuteCommandParams,
): Promise<void> {
  if (command === OPEN_PLACES) await openPlaces(session, (given ?? []) as Location[]);
}
