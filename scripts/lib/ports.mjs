// Loopback ports: is one free, and which one is.
import { createServer } from "node:net";

export async function isFree(port) {
  return (await bind(port)) !== undefined;
}

export function freePort() {
  return bind(0);
}

function bind(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) =>
      ["EADDRINUSE", "EACCES"].includes(error.code) ? resolve(undefined) : reject(error),
    );
    server.listen(port, "127.0.0.1", () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}
