// What a document was taken for, in words for the status item, and the message when that changes.
import type { CustomNotifications, Status } from "../protocol/requests.js";
import { isTooBig } from "./reads.js";
import type { Session } from "./session.js";

const TOO_BIG = "It is over 20 MB; files of that size are not checked.";

/** Null when the document is not open. */
export async function statusOf(session: Session, uri: string): Promise<Status | null> {
  const document = session.documents.get(uri);
  if (document === undefined) return null;
  const { kinds } = session.host();
  const choices = kinds.filter(({ id }) => id !== "stowage.config");
  if (isTooBig(document)) return { uri, kind: null, title: null, reason: TOO_BIG, choices };
  const check = await session.checks.of(uri);
  if (check === undefined) return null;
  const { kind, reason } = check.file;
  const title = kinds.find(({ id }) => id === kind)?.title ?? null;
  return { uri, kind, title, reason, choices };
}

export interface StatusTeller {
  /** Sends the status when it is another one than was sent last. */
  tell(uri: string): Promise<void>;
  forget(uri: string): void;
}

export function createStatusTeller(session: () => Session): StatusTeller {
  const told = new Map<string, string>();
  return {
    async tell(uri) {
      if (!session().caps.wantsStatus) return;
      const status = await statusOf(session(), uri);
      const said = status === null ? undefined : `${status.kind}\n${status.reason}`;
      if (status === null || said === undefined || told.get(uri) === said) return;
      told.set(uri, said);
      const method: keyof CustomNotifications = "stowage/statusChanged";
      await session().connection.sendNotification(method, status);
    },
    forget(uri) {
      told.delete(uri);
    },
  };
}
