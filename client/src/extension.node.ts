// The VS Code extension on the desktop and on remotes: starts the language server with the first document that looks like
// one of ours, and brings its commands and the status item. It knows nothing about what the documents hold.
import {
  commands,
  type ExtensionContext,
  type LogOutputChannel,
  languages,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from "vscode";
import { addDockerRun } from "./addDockerRun.js";
import { chooseKind } from "./chooseKind.js";
import { createCleaning } from "./clean.js";
import { ADD_DOCKER_RUN, APPLY_CLEAN, CLEAN, PREVIEW_PLACEMENT, SHOW_PLACES, WHAT_BLOCKS } from "./commands.js";
import { createDocumentKinds } from "./documentKinds.js";
import { explainError } from "./explainError.js";
import { looksLikeOurs, mayBecomeOurs } from "./looksLikeOurs.js";
import { newDefinition } from "./newDefinition.js";
import { createPlacementPanels } from "./placement/panel.js";
import { PAGE_COMMANDS } from "./readinessPage.js";
import { createReadinessView } from "./readinessView.js";
import { OPEN_RULE, openRule, openRuleUri } from "./rulePages.js";
import { SELECTOR } from "./selector.js";
import { createServer, type Server } from "./server.js";
import { showPlaces } from "./showPlaces.js";
import { createStatusItem } from "./statusItem.js";

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel("Stowage", { log: true });
  const kinds = createDocumentKinds(context);
  const statusItem = createStatusItem(context, "stowage.chooseKind", kinds.heard);
  const created = createServer(context, output, (client) => {
    statusItem.attach(client);
    placement.askAgain();
  });
  server = created;
  const command = (id: string, run: (...given: unknown[]) => unknown): void => {
    context.subscriptions.push(commands.registerCommand(id, run));
  };
  command("stowage.restart", () => created.restart());
  command("stowage.showOutput", () => output.show());
  command("stowage.chooseKind", () => chooseKind(created));
  command("stowage.newDefinition", () => newDefinition(context));
  command("stowage.fixAll", () => commands.executeCommand("editor.action.codeAction", FIX_ALL));
  const cleaning = createCleaning(context, created);
  command(CLEAN, cleaning.show);
  command(APPLY_CLEAN, cleaning.apply);
  const readiness = createReadinessView(context, created);
  command(WHAT_BLOCKS, readiness.open);
  const placement = createPlacementPanels(context, created, kinds);
  command(PREVIEW_PLACEMENT, placement.open);
  command(SHOW_PLACES, (uri, position, places) => showPlaces(created, uri, position, places));
  command(ADD_DOCKER_RUN, (uri) => addDockerRun(created, uri));
  command(PAGE_COMMANDS.show, readiness.show);
  command(PAGE_COMMANDS.fix, readiness.fix);
  command(PAGE_COMMANDS.fixAll, readiness.fixAll);
  command("stowage.explainError", (message) => explainError(created, (id) => openRule(context, id), message));
  command(OPEN_RULE, (id) => openRule(context, id));
  context.subscriptions.push(output, window.registerUriHandler({ handleUri: (uri) => openRuleUri(context, uri) }));
  startWhenNeeded(context, created, output);
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

const FIX_ALL = { kind: "source.fixAll.stowage", apply: "first" };

/** With the first document that is ours or is empty, or at once where a configuration says which documents are. */
function startWhenNeeded({ subscriptions }: ExtensionContext, starting: Server, output: LogOutputChannel): void {
  const start = (): void => {
    starting.start().catch((error) => output.error(String(error)));
  };
  const consider = (document: TextDocument, text: () => string): void => {
    if (starting.running() !== undefined || languages.match(SELECTOR, document) === 0) return;
    const isShort = document.lineCount <= SHORT;
    if (looksLikeOurs(document.uri.path, text) || (isShort && mayBecomeOurs(document.getText()))) start();
  };
  const opened = (document: TextDocument): void => consider(document, () => document.getText());
  subscriptions.push(
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidChangeTextDocument((event) => consider(event.document, () => changedText(event))),
  );
  workspace.textDocuments.forEach(opened);
  void workspace.findFiles("**/.stowage.json", "**/node_modules/**", 1).then(([found]) => {
    if (found !== undefined) start();
  });
}

/** In lines: longer ones are not looked at to see whether they are empty. */
const SHORT = 50;

/** The lines that were typed in and what was put in: a keystroke in a long document must not cost a look at all of it. */
function changedText({ document, contentChanges }: TextDocumentChangeEvent): string {
  return contentChanges
    .map(({ range, text }) => `${document.lineAt(Math.min(range.start.line, document.lineCount - 1)).text}\n${text}`)
    .join("\n");
}
