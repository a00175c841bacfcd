// stowage/status: what an open document was taken for, and why.
import type { DocumentParams, Status } from "../../protocol/requests.js";
import type { Session } from "../session.js";
import { settled } from "../settled.js";
import { statusOf } from "../status.js";

export async function status(session: Session, { uri }: DocumentParams): Promise<Status | null> {
  await settled(session, uri);
  return statusOf(session, uri);
}
