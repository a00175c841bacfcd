// stowage/setKind: a person says what a document is. Written into `associations` of the configuration that counts for it.
import type { SetKindParams, SetKindResult } from "../../protocol/requests.js";
import type { Session } from "../session.js";

export async function setKind(_session: Session, _params: SetKindParams): Promise<SetKindResult> {
  return { problem: "not yet" };
}
