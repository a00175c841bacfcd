// The wiring: which handler answers which message. Every one of them runs inside the guard.
import type { Connection } from "vscode-languageserver/node";
import type { Host } from "../host/host.js";
import type { CustomRequests } from "../protocol/requests.js";
import { changedConfiguration } from "./changes.js";
import { createGuard } from "./guard.js";
import { clean } from "./handlers/clean.js";
import { codeAction } from "./handlers/codeAction.js";
import { codeActionResolve } from "./handlers/codeActionResolve.js";
import { codeLens } from "./handlers/codeLens.js";
import { completion } from "./handlers/completion.js";
import { completionResolve } from "./handlers/completionResolve.js";
import { diagnostic } from "./handlers/diagnostic.js";
import { didChangeWatchedFiles } from "./handlers/didChangeWatchedFiles.js";
import { didChangeWorkspaceFolders } from "./handlers/didChangeWorkspaceFolders.js";
import { dockerRun } from "./handlers/dockerRun.js";
import { executeCommand } from "./handlers/executeCommand.js";
import { explain } from "./handlers/explain.js";
import { hover } from "./handlers/hover.js";
import { initialize } from "./handlers/initialize.js";
import { initialized } from "./handlers/initialized.js";
import { inlayHint } from "./handlers/inlayHint.js";
import { placement } from "./handlers/placement.js";
import { placementStep } from "./handlers/placementStep.js";
import { placementWrite } from "./handlers/placementWrite.js";
import { readiness } from "./handlers/readiness.js";
import { setKind } from "./handlers/setKind.js";
import { status } from "./handlers/status.js";
import { didChange, didClose, didOpen } from "./handlers/textDocument.js";
import { workspaceDiagnostic } from "./handlers/workspaceDiagnostic.js";
import { answerNavigation } from "./navigation.js";
import { createSession, type Session } from "./session.js";

/** `load` brings the analysis; it is called once, when something needs it. */
export function startServer(connection: Connection, load: () => Host): void {
  const session = createSession(connection, load);
  connection.onInitialize((params) => initialize(session, params));
  followChanges(session, connection);
  answerRequests(session, connection);
  answerQuestions(session, connection);
  answerNavigation(session, connection);
  answerOwnRequests(session, connection);
  connection.listen();
}

function followChanges(session: Session, connection: Connection): void {
  const guard = createGuard(connection.console);
  const follow = <Params>(method: string, run: (session: Session, params: Params) => void | Promise<void>) =>
    guard(method, (params: Params) => run(session, params), undefined);
  connection.onInitialized(
    follow("initialized", async () => {
      const changed = follow("workspace/didChangeWorkspaceFolders", didChangeWorkspaceFolders);
      if (session.caps.hasFolders) connection.workspace.onDidChangeWorkspaceFolders(changed);
      await initialized(session);
    }),
  );
  connection.onDidOpenTextDocument(follow("textDocument/didOpen", didOpen));
  connection.onDidChangeTextDocument(follow("textDocument/didChange", didChange));
  connection.onDidCloseTextDocument(follow("textDocument/didClose", didClose));
  connection.onDidChangeWatchedFiles(follow("workspace/didChangeWatchedFiles", didChangeWatchedFiles));
  connection.onDidChangeConfiguration(
    follow("workspace/didChangeConfiguration", () => changedConfiguration(session, "settings")),
  );
}

function answerRequests(session: Session, connection: Connection): void {
  const guard = createGuard(connection.console);
  const { diagnostics } = connection.languages;
  diagnostics.on(
    guard("textDocument/diagnostic", (params, token) => diagnostic(session, params, token), {
      kind: "full",
      items: [],
    }),
  );
  diagnostics.onWorkspace(
    guard(
      "workspace/diagnostic",
      (params, token, progress, stream) => workspaceDiagnostic(session, params, token, progress, stream),
      { items: [] },
    ),
  );
  connection.onCodeAction(guard("textDocument/codeAction", (params) => codeAction(session, params), []));
  connection.onCodeActionResolve((action) =>
    guard("codeAction/resolve", () => codeActionResolve(session, action), action)(),
  );
  connection.onCompletion(guard("textDocument/completion", (params) => completion(session, params), []));
  connection.onCompletionResolve((item) =>
    guard("completionItem/resolve", async () => completionResolve(session, item), item)(),
  );
}

/** Questions that do not change anything. */
function answerQuestions(session: Session, connection: Connection): void {
  const guard = createGuard(connection.console);
  connection.onHover(guard("textDocument/hover", (params) => hover(session, params), null));
  connection.onExecuteCommand(
    guard("workspace/executeCommand", (params) => executeCommand(session, params), undefined),
  );
  connection.onCodeLens(guard("textDocument/codeLens", (params) => codeLens(session, params), []));
  connection.languages.inlayHint.on(guard("textDocument/inlayHint", (params) => inlayHint(session, params), []));
}

/** The requests of `protocol/requests.ts`. */
function answerOwnRequests(session: Session, connection: Connection): void {
  const guard = createGuard(connection.console);
  function answer<Method extends keyof CustomRequests>(method: Method, run: Answer<Method>, failed: Result<Method>) {
    const safe = guard<[Params<Method>], Result<Method>>(method, (params) => run(session, params), failed);
    // Its own type of a result that may be null is not to be had from a generic one.
    connection.onRequest(method, (params: Params<Method>): Promise<unknown> => safe(params));
  }
  answer("stowage/status", status, null);
  answer("stowage/clean", clean, FAILED);
  answer("stowage/readiness", readiness, FAILED);
  answer("stowage/dockerRun", dockerRun, FAILED);
  answer("stowage/explain", explain, { explanations: [] });
  answer("stowage/setKind", setKind, FAILED);
  answer("stowage/placement", placement, { ...FAILED, subject: null, choices: null });
  answer("stowage/placementStep", placementStep, null);
  answer("stowage/placementWrite", placementWrite, FAILED);
}

type Params<Method extends keyof CustomRequests> = CustomRequests[Method]["params"];
type Result<Method extends keyof CustomRequests> = CustomRequests[Method]["result"];
type Answer<Method extends keyof CustomRequests> = (
  session: Session,
  params: Params<Method>,
) => Promise<Result<Method>>;

const FAILED = { problem: "Something went wrong; the Stowage output says what." };
