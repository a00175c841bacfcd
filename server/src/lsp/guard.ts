// The one wrapper around every handler: a failure is logged with its stack and answers empty, so that a defect of ours
// (or a client's broken request) costs one answer and never the server.
import type { RemoteConsole } from "vscode-languageserver/node";
import { ResponseError } from "./library.js";

/** The handler `run` of a method, made safe; `empty` is what a failure answers. */
export type Guard = <Given extends readonly unknown[], Result>(
  method: string,
  run: (...given: Given) => Result | Promise<Result>,
  empty: NoInfer<Result>,
) => (...given: Given) => Promise<Result>;

export function createGuard(console: RemoteConsole): Guard {
  return (method, run, empty) =>
    async (...given) => {
      try {
        return await run(...given);
      } catch (error) {
        // Not a failure: a handler's way to say "cancelled".
        if (error instanceof ResponseError) throw error;
        console.error(`${method} failed. ${describe(error)}`);
        return empty;
      }
    };
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
