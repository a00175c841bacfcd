// Drives the bundled language server over stdio as an editor would: a real process and real messages. Nothing in here
// waits for time to pass; every wait is for a message.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import {
  type ClientCapabilities,
  type CodeAction,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { createEditor, type Editor, uriIn, writeFile } from "./lspEditor.js";

export interface Scenario {
  /** Files of the workspace: path below its root → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Workspace folders below the root; "" (the default) is the root itself. */
  readonly folders?: readonly string[];
  /** What the client answers for the section `stowage`, by folder. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The script to start; `dist/server.js` unless given. */
  readonly server?: string;
}

/** An editor that asks for diagnostics, resolves code actions and creates files. */
export const PULLING: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
  },
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } },
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
};

/** An editor that is sent diagnostics and knows nothing newer. */
export const PUSHED: ClientCapabilities = {
  workspace: { configuration: true },
  textDocument: {
    publishDiagnostics: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
  },
};

export interface Client extends Editor {
  readonly root: string;
  readonly initialized: InitializeResult;
  readonly connection: MessageConnection;
  /** The settings the client answers with; a test may change them. */
  readonly settings: Record<string, unknown>;
  report(name: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** All diagnostics of an open document. */
  diagnostics(name: string): Promise<Diagnostic[]>;
  /** The next diagnostics that are pushed for this version of a document. */
  pushed(name: string, version: number): Promise<PublishDiagnosticsParams>;
  codeActions(name: string, diagnostics: readonly Diagnostic[], only?: readonly string[]): Promise<CodeAction[]>;
  request<Result>(method: string, params: unknown): Promise<Result>;
  notify(method: string, params: unknown): void;
  /** The first message of a method, come already or still to come, that has not been given before. */
  next<Params>(method: string, wanted?: (params: Params) => boolean): Promise<Params>;
}

/** A test with a workspace and a server of its own; the server has to end well when it is asked to. */
export function scenario(name: string, given: Scenario, run: (client: Client) => Promise<void>): void {
  test(name, { timeout: 60_000 }, () => withServer(given, run));
}

/** A workspace and a server, for as long as `run` takes. */
export async function withServer(given: Scenario, run: (client: Client) => Promise<void>): Promise<void> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "stowage-")));
  // A git root: what lies above does not count.
  const files = { ".git/HEAD": "ref: refs/heads/main\n", ...given.files };
  for (const [file, text] of Object.entries(files)) writeFile(path.join(root, file), text);
  const server = spawn(process.execPath, [path.resolve(given.server ?? "dist/server.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  try {
    const client = await connect(server, root, given);
    await run(client);
    await client.connection.sendRequest("shutdown");
    await client.connection.sendNotification("exit");
    assert.equal(await exitCode(server), 0, "the server's exit code");
  } finally {
    server.kill();
    rmSync(root, { recursive: true, force: true });
  }
}

function exitCode(server: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) resolve(server.exitCode);
    else server.once("exit", resolve);
  });
}

async function connect(server: ChildProcess, root: string, given: Scenario): Promise<Client> {
  const { stdout, stdin } = server;
  assert.ok(stdout !== null && stdin !== null);
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  const settings: Record<string, unknown> = { ...given.settings };
  const editor = createEditor(connection, root);
  const next = createInbox(connection, editor, (scope) => settings[folderName(root, scope)] ?? null);
  // A server that dies leaves no request waiting.
  server.once("exit", () => connection.dispose());
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: (given.folders ?? [""]).map((folder) => ({ uri: uriIn(root, folder), name: folder })),
    capabilities: given.capabilities ?? PULLING,
    initializationOptions: given.initializationOptions,
  });
  await connection.sendNotification("initialized", {});
  const pushed: Client["pushed"] = (name, version) =>
    next("textDocument/publishDiagnostics", (sent) => sent.uri === editor.uri(name) && sent.version === version);
  return { ...editor, ...questions(connection, editor), pushed, root, initialized, connection, settings, next };
}

/** The folder below the root that settings are asked for. */
function folderName(root: string, scope: string | undefined): string {
  const lead = uriIn(root, "").replace(/\/$/, "");
  return scope === undefined ? "" : scope.slice(lead.length).replace(/^\/|\/$/g, "");
}

/** Answers what the server asks, and keeps every message until a test wants it. */
function createInbox(
  connection: MessageConnection,
  editor: Editor,
  settingsFor: (scope: string | undefined) => unknown,
): Client["next"] {
  const messages: { method: string; params: unknown }[] = [];
  const waiting: (() => void)[] = [];
  const answers: Record<string, (params: never) => unknown> = {
    "workspace/configuration": ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(({ scopeUri }) => settingsFor(scopeUri)),
    "workspace/applyEdit": ({ edit }: { edit: Parameters<Editor["apply"]>[0] }) => {
      editor.apply(edit);
      return { applied: true };
    },
  };
  const keep = (method: string, params: unknown): void => {
    messages.push({ method, params });
    for (const wake of waiting.splice(0)) wake();
  };
  connection.onRequest((method, params) => {
    keep(method, params);
    return answers[method]?.(params as never) ?? null;
  });
  connection.onNotification((method, params) => keep(method, params));
  return async (method, wanted = () => true) => {
    for (;;) {
      const index = messages.findIndex((message) => message.method === method && wanted(message.params as never));
      if (index >= 0) return messages.splice(index, 1)[0]?.params as never;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
}

type Questions = Pick<Client, "report" | "diagnostics" | "codeActions" | "request" | "notify">;

function questions(connection: MessageConnection, editor: Editor): Questions {
  const report: Client["report"] = (name, previousResultId) =>
    connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: editor.uri(name) }, previousResultId });
  return {
    report,
    async diagnostics(name) {
      const answer = await report(name);
      assert.equal(answer.kind, "full");
      return answer.kind === "full" ? answer.items : [];
    },
    codeActions(name, diagnostics, only) {
      const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const context = { diagnostics, ...(only === undefined ? {} : { only }) };
      return connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri: editor.uri(name) },
        range,
        context,
      });
    },
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => void connection.sendNotification(method, params),
  };
}
