// A language client over stdio: starts a server, answers what servers ask of an editor, and gives up on one that is
// silent for too long or has ended. What is asked and how long it takes is the callers' business.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { sleep } from "../measure/statistics.mjs";
import { benchRequire } from "../packages.mjs";

/**
 * `command`: program and arguments. `settings`: what workspace/configuration answers from.
 * `contents`: address → file, for servers that ask the client for the text of a schema. `onRefresh`: told when the server
 * wants its diagnostics to be asked for again.
 */
export function startClient({
  command,
  settings = {},
  contents = {},
  rootUri,
  onRefresh = () => {},
  timeout = 120_000,
}) {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(command[0], command.slice(1), { stdio: ["pipe", "pipe", "ignore"], env });
  const died = new Promise((_resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => reject(new Error(`the server ended (${signal ?? `exit code ${code}`})`)));
  });
  died.catch(() => {});
  const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = benchRequire("vscode-jsonrpc/node");
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  answerServer(connection, { settings, contents, rootUri, onRefresh });
  connection.onError(() => {});
  connection.listen();
  const limited = (answer, what) => withLimit(answer, died, timeout, what);
  return {
    pid: child.pid,
    limited,
    ask: (method, params) => limited(connection.sendRequest(method, params), method),
    tell: (method, params) => connection.sendNotification(method, params),
    listen: (method, handler) => connection.onNotification(method, handler),
    stop: () => stop(child, connection),
  };
}

function answerServer(connection, { settings, contents, rootUri, onRefresh }) {
  const section = (name) =>
    name ? (name.split(".").reduce((value, key) => value?.[key], settings) ?? null) : settings;
  connection.onRequest("workspace/configuration", (params) => params.items.map((item) => section(item.section)));
  connection.onRequest("workspace/workspaceFolders", () => [{ uri: rootUri, name: "bench" }]);
  connection.onRequest("vscode/content", (address) => {
    const file = contents[String(Array.isArray(address) ? address[0] : address).split("#")[0]];
    if (file === undefined) throw new Error(`no such schema: ${address}`);
    return fs.readFileSync(file, "utf8");
  });
  for (const method of [
    "client/registerCapability",
    "client/unregisterCapability",
    "window/workDoneProgress/create",
    "window/showMessageRequest",
  ])
    connection.onRequest(method, () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => {
    onRefresh();
    return null;
  });
}

function withLimit(answer, died, timeout, what) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer to ${what} within ${timeout / 1000} s`)), timeout);
  });
  return Promise.race([answer, died, late]).finally(() => clearTimeout(timer));
}

async function stop(child, connection) {
  const running = () => child.exitCode === null && child.signalCode === null;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  try {
    if (running()) {
      await Promise.race([connection.sendRequest("shutdown"), sleep(3000)]);
      await connection.sendNotification("exit");
    }
  } catch {
    // It has ended already, or it refuses to speak: what follows deals with both.
  }
  if (running()) {
    const kill = setTimeout(() => child.kill("SIGKILL"), 2000);
    await gone;
    clearTimeout(kill);
  }
  connection.dispose();
}
