// What was copied last, to be offered in an input box.
import { env } from "vscode";

/** A browser that asks its user first, or refuses, must not keep the box from opening. */
const PATIENCE_MILLISECONDS = 500;

export async function clipboard(): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS, ""));
  const copied = Promise.resolve(env.clipboard.readText()).catch(() => "");
  return Promise.race([copied, late]);
}
