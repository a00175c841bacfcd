// initialize: what the client can do, and what this server offers in return. Nothing heavy may be loaded here.
import type { InitializeParams, InitializeResult, ServerCapabilities } from "vscode-languageserver/node";
import { CLEAN } from "../cleanAction.js";
import { type ClientCaps, clientCapsOf, needsOpening, showsCodeLenses } from "../clientCaps.js";
import { FIX_ALL } from "../fixAllAction.js";
import { CodeActionKind, TextDocumentSyncKind } from "../library.js";
import { NAVIGATION } from "../navigation.js";
import { OPEN_PLACES } from "../openPlaces.js";
import { REFACTORING_KINDS } from "../refactorActions.js";
import type { Session } from "../session.js";

export function initialize(session: Session, params: InitializeParams): InitializeResult {
  session.caps = clientCapsOf(params);
  const root = params.rootUri == null ? [] : [{ uri: params.rootUri, name: "" }];
  session.folders.set(params.workspaceFolders ?? root);
  return { capabilities: capabilitiesFor(session.caps), serverInfo: { name: "Stowage" } };
}

function capabilitiesFor(caps: ClientCaps): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(caps.pullsDiagnostics
      ? { diagnosticProvider: { identifier: "stowage", interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, ...REFACTORING_KINDS, CLEAN, FIX_ALL],
      resolveProvider: caps.resolvesEdits,
    },
    completionProvider: { triggerCharacters: ['"', ":", "/", " "], resolveProvider: true },
    hoverProvider: true,
    inlayHintProvider: true,
    ...(showsCodeLenses(caps) ? { codeLensProvider: {} } : {}),
    ...(needsOpening(caps) ? { executeCommandProvider: { commands: [OPEN_PLACES] } } : {}),
    ...NAVIGATION,
    renameProvider: caps.preparesRename ? { prepareProvider: true } : true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
