// What the client can do, read once from its `initialize` request into plain answers.
import type { ClientCapabilities, InitializeParams } from "vscode-languageserver/node";
import type { InitializationOptions } from "../protocol/requests.js";

export interface ClientCaps {
  /** Asks for diagnostics itself; such a client is never pushed to. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly hasFolders: boolean;
  readonly takesRelatedInformation: boolean;
  readonly takesCodeActions: boolean;
  /** Asks for a code action's edit only when it is chosen. */
  readonly resolvesEdits: boolean;
  readonly takesDocumentChanges: boolean;
  readonly createsFiles: boolean;
  readonly takesSnippets: boolean;
  readonly takesLabelDetails: boolean;
  /** Lets the server say how further lines of a completion are indented. */
  readonly takesInsertModes: boolean;
  /** In hovers; a client that does not say so takes anything. */
  readonly showsMarkdown: boolean;
  /** Takes a definition with the place that was asked about. */
  readonly takesLinks: boolean;
  /** Takes an outline as a tree. */
  readonly takesSymbolTrees: boolean;
  /** Asks whether something can be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  readonly mostFoldingRanges: number;
  readonly wantsStatus: boolean;
  /** Shows a cleaned document before it is changed; absent: the code action carries the edit. */
  readonly cleanCommand: string | undefined;
  /** Opens a document when the server asks for it: the server itself carries out what a lens leads to. */
  readonly showsDocuments: boolean;
  /** Commands for what code lenses lead to; a lens that nobody can carry out is not shown. */
  readonly readinessCommand: string | undefined;
  readonly showPlacesCommand: string | undefined;
  readonly placementCommand: string | undefined;
  readonly dockerRunCommand: string | undefined;
  /** Shows completions at the cursor; there only where snippets put the cursor to where a value is to be chosen. */
  readonly suggestCommand: string | undefined;
  /** With `{rule}` for the rule's id; absent: the address of `docsUrl`. */
  readonly rulePage: string | undefined;
}

export function clientCapsOf({ capabilities, initializationOptions }: InitializeParams): ClientCaps {
  const { workspace, textDocument, window } = capabilities;
  const options = (initializationOptions ?? {}) as InitializationOptions;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    takesRelatedInformation:
      textDocument?.diagnostic !== undefined || textDocument?.publishDiagnostics?.relatedInformation === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits: resolvesEdits(capabilities),
    takesDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    takesLabelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    takesInsertModes: textDocument?.completion?.completionItem?.insertTextModeSupport !== undefined,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes("markdown") ?? true,
    takesLinks: textDocument?.definition?.linkSupport === true,
    takesSymbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    mostFoldingRanges: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    wantsStatus: options.status === true,
    cleanCommand: options.cleanCommand,
    showsDocuments: window?.showDocument?.support === true,
    readinessCommand: options.readinessCommand,
    showPlacesCommand: options.showPlacesCommand,
    placementCommand: options.placementCommand,
    dockerRunCommand: options.dockerRunCommand,
    suggestCommand:
      textDocument?.completion?.completionItem?.snippetSupport === true ? options.suggestCommand : undefined,
    rulePage: options.rulePage,
  };
}

export function showsCodeLenses(caps: ClientCaps): boolean {
  const { readinessCommand, showPlacesCommand, placementCommand, showsDocuments } = caps;
  return [readinessCommand, showPlacesCommand, placementCommand].some((one) => one !== undefined) || showsDocuments;
}

/** Whether the server carries out what a lens leads to, for a client without a command for it. */
export function needsOpening({ showPlacesCommand, showsDocuments }: ClientCaps): boolean {
  return showPlacesCommand === undefined && showsDocuments;
}

function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const codeAction = textDocument?.codeAction;
  return codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes("edit") === true;
}
