#!/usr/bin/env node
// The command `stowage`: starts what was asked for and turns the outcome into an exit code. The one place that catches.
import { version } from "./version.js";

void main(process.argv.slice(2));

async function main(given: readonly string[]): Promise<void> {
  quietWhenNobodyReads(process.stdout);
  quietWhenNobodyReads(process.stderr);
  // Nothing need be loaded to answer this.
  if (given.length === 1 && (given[0] === "--version" || given[0] === "-V")) {
    process.stdout.write(`${version()}\n`);
    return;
  }
  const { createProgram } = await import("./args.js");
  try {
    const program = createProgram((code) => {
      process.exitCode = code;
    });
    await program.parseAsync(given, { from: "user" });
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** `stowage lint | head` ends when `head` has seen enough; that is no fault. */
function quietWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
}

/** The argument parser throws when it has printed what was to be said: help and version are no faults. */
function exitCodeOf(error: unknown): 0 | 2 {
  const { code, exitCode } = error as { readonly code?: string; readonly exitCode?: number };
  if (code?.startsWith("commander.") === true) return exitCode === 0 ? 0 : 2;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`stowage: something failed that should not have. ${reason}\n`);
  return 2;
}
