// "Clean for register": shows the document beside what it would become, and changes it when a person agrees. What cleaning
// means is the server's business.
import {
  commands,
  EventEmitter,
  type ExtensionContext,
  Range,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { PREVIEW_SCHEME } from "./selector.js";
import type { Server } from "./server.js";

export interface Cleaning {
  /** `given`: the document's URI; absent: the active one. */
  show(given?: unknown): Promise<void>;
  /** `given`: the URI of the preview, as an editor's title bar gives it; absent: the active one. */
  apply(given?: unknown): Promise<void>;
}

export function createCleaning(context: ExtensionContext, server: Server): Cleaning {
  const previews = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri: Uri) => previews.get(uri.toString()) ?? "",
  };
  context.subscriptions.push(changed, workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, provider));

  async function show(given?: unknown): Promise<void> {
    const document = await documentOf(given);
    const text = document && (await cleaned(server, document));
    if (document === undefined || text === undefined) return;
    if (text === document.getText()) {
      void window.showInformationMessage("There is nothing to clean in this task definition.");
      return;
    }
    const preview = previewOf(document.uri);
    previews.set(preview.toString(), text);
    changed.fire(preview);
    await commands.executeCommand("vscode.diff", document.uri, preview, `${nameOf(document.uri)}: clean for register`);
    const apply = "Apply";
    const chosen = await window.showInformationMessage("This is what would be left for registering.", apply);
    if (chosen === apply) await change(document);
  }

  async function apply(given?: unknown): Promise<void> {
    const preview = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
    if (preview?.scheme === PREVIEW_SCHEME) await change(await workspace.openTextDocument(originalOf(preview)));
  }

  /** Made anew from the text as it is now. */
  async function change(document: TextDocument): Promise<void> {
    const text = await cleaned(server, document);
    if (text === undefined) return;
    if (text !== document.getText()) {
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
      await workspace.applyEdit(edit);
    }
    await closePreview(previewOf(document.uri));
    await window.showTextDocument(document);
  }

  return { show, apply };
}

async function documentOf(given: unknown): Promise<TextDocument | undefined> {
  if (typeof given === "string") return workspace.openTextDocument(Uri.parse(given));
  if (given instanceof Uri) return workspace.openTextDocument(given);
  const active = window.activeTextEditor?.document;
  if (active === undefined) void window.showInformationMessage("Open a task definition first.");
  return active;
}

async function cleaned(server: Server, document: TextDocument): Promise<string | undefined> {
  const uri = (await server.start()).code2ProtocolConverter.asUri(document.uri);
  const { text, problem } = await server.request("stowage/clean", { uri });
  if (text === undefined && problem !== undefined) void window.showWarningMessage(problem);
  return text;
}

/** The path keeps its ending, so that the preview is coloured like the document. */
function previewOf(uri: Uri): Uri {
  return Uri.from({ scheme: PREVIEW_SCHEME, path: uri.path, query: uri.toString() });
}

function originalOf(preview: Uri): Uri {
  return Uri.parse(preview.query);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

async function closePreview(preview: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === preview.toString(),
  );
  await window.tabGroups.close(shown);
}
