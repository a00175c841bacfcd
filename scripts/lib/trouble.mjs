// Trouble: a failure that is explained in full by its message, so that it is printed without a stack.
// Everything else that is thrown is a mistake in the scripts and keeps its stack.
import { colour } from "./progress.mjs";

export class Trouble extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a script's main function; its number is the exit code, a Trouble is printed and carries its own. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (error instanceof Trouble) console.error(`\n${colour("red", error.message)}`);
    else console.error(error);
    process.exitCode = error?.exitCode ?? 1;
  }
}
