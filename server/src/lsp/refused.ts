// How a handler says no with a reason: the client shows it to the person who asked.
import { LSPErrorCodes, ResponseError } from "./library.js";

export function refused(reason: string): Error {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
