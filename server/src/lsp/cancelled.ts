// How a handler says that its request was cancelled. An answer instead would be taken for the real one: an editor would
// clear its squiggles for a moment.
import type { CancellationToken } from "vscode-languageserver/node";
import { LSPErrorCodes, ResponseError } from "./library.js";

export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}
