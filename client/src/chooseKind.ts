// "What is this document?": shows why it was recognised or not, and lets a person say what it is. The server writes the
// answer into the configuration.
import { languages, Uri, window, workspace } from "vscode";
import { SELECTOR } from "./selector.js";
import type { Server } from "./server.js";

export async function chooseKind(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || languages.match(SELECTOR, document) === 0) {
    void window.showInformationMessage("Stowage looks at JSON and YAML documents: open one first.");
    return;
  }
  const uri = (await server.start()).code2ProtocolConverter.asUri(document.uri);
  const status = await server.request("stowage/status", { uri });
  if (status === null) return;
  const picked = await window.showQuickPick(
    status.choices.map(({ id, title }) => ({
      id,
      label: `Treat as ${title}`,
      description: id === status.kind ? "now" : "",
    })),
    { title: status.title ?? "Not recognised", placeHolder: status.reason },
  );
  if (picked === undefined) return;
  const unsaved = unsavedDocuments();
  const { configUri, problem } = await server.request("stowage/setKind", { uri, kind: picked.id });
  if (problem !== undefined) void window.showWarningMessage(problem);
  if (configUri !== undefined) await save(Uri.parse(configUri), unsaved);
}

function unsavedDocuments(): ReadonlySet<string> {
  return new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
}

/** What the person had left unsaved stays unsaved. */
async function save(uri: Uri, unsaved: ReadonlySet<string>): Promise<void> {
  if (!unsaved.has(uri.toString())) await (await workspace.openTextDocument(uri)).save();
}
