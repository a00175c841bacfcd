// The connection over standard input and output. Each message goes out in one piece: the library writes its head and its body
// apart, which wakes the client up twice for every answer.
import type { Writable } from "node:stream";
import type { Connection, Message } from "vscode-languageserver/node";
import { AbstractMessageWriter, createConnection } from "../lsp/library.js";

export function stdioConnection(): Connection {
  // What somebody prints would end up between the messages.
  globalThis.console = new console.Console(process.stderr);
  // The library takes a writer beside a stream, but does not say so; with the stream it ends the process when the input ends.
  const output = new WholeMessages(process.stdout) as unknown as NodeJS.WritableStream;
  return createConnection(process.stdin, output);
}

class WholeMessages extends AbstractMessageWriter {
  constructor(private readonly stream: Writable) {
    super();
    stream.on("error", (error) => this.fireError(error));
    stream.on("close", () => this.fireClose());
  }

  async write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    const whole = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    await new Promise<void>((resolve, reject) => {
      this.stream.write(whole, (error) => (error == null ? resolve() : reject(error)));
    });
  }

  end(): void {
    this.stream.end();
  }
}
