#!/usr/bin/env node
// The language server's entry on Node: over stdio for any editor, over IPC for the VS Code client. Only the protocol is
// loaded here, so that `initialize` is answered at once; the analysis is a bundle of its own, loaded afterwards.
import { describe } from "../lsp/guard.js";
import { createConnection } from "../lsp/library.js";
import { startServer } from "../lsp/server.js";
import type { Host } from "./host.js";
import { limitNewSpace } from "./newSpace.js";
import { stdioConnection } from "./stdio.js";

const USAGE = `Usage: stowage-language-server --stdio

The language server of Stowage. It speaks the Language Server Protocol; an editor starts it.

  --stdio         speak over standard input and output
  --node-ipc      speak over Node's IPC channel
  --socket=PORT   connect to a port
  --pipe=NAME     connect to a pipe
  --help          show this
`;

main(process.argv.slice(2));

function main(given: readonly string[]): void {
  if (given.includes("--help") || given.includes("-h")) {
    process.stdout.write(USAGE);
  } else if (!given.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(argument))) {
    process.stderr.write(`How to speak to the client is not said.\n\n${USAGE}`);
    process.exitCode = 2;
  } else {
    serve(given.includes("--stdio"));
  }
}

function serve(isStdio: boolean): void {
  const connection = isStdio ? stdioConnection() : createConnection();
  const log = (error: unknown): void => {
    try {
      connection.console.error(`Something failed unexpectedly. ${describe(error)}`);
    } catch {
      // The client is gone: nobody is left to work for.
      process.exit(1);
    }
  };
  process.on("uncaughtException", log);
  process.on("unhandledRejection", log);
  startServer(connection, () => {
    limitNewSpace();
    return require("./analysis.js") as Host;
  });
}
