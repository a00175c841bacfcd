// "Add a container from docker run": takes a command line that a person pastes, and adds what it runs to the task definition.
// What the command line means is the server's business.
import { type TextDocument, type TextEditor, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { clipboard } from "./clipboard.js";
import type { Server } from "./server.js";

/** `given`: the document's URI; absent: the active one. */
export async function addDockerRun(server: Server, given?: unknown): Promise<void> {
  const document = await documentOf(given);
  const command = document && (await ask());
  if (document === undefined || command === undefined) return;
  const client = await server.start();
  const editor = editorOf(document);
  const { name, edits, version, notes, problem } = await server.request("stowage/dockerRun", {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: client.code2ProtocolConverter.asPosition(editor?.selection.active ?? document.positionAt(0)),
    command,
  });
  if (edits === undefined || version !== document.version) {
    void window.showWarningMessage(problem ?? "The document has changed meanwhile. Try again.");
    return;
  }
  const change = new WorkspaceEdit();
  change.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...edits]));
  await workspace.applyEdit(change);
  await tell(name ?? "", notes ?? []);
}

async function documentOf(given: unknown): Promise<TextDocument | undefined> {
  if (typeof given === "string") return workspace.openTextDocument(Uri.parse(given));
  const active = window.activeTextEditor?.document;
  if (active === undefined) void window.showInformationMessage("Open a task definition first.");
  return active;
}

function editorOf(document: TextDocument): TextEditor | undefined {
  return window.visibleTextEditors.find((editor) => editor.document === document);
}

async function ask(): Promise<string | undefined> {
  const copied = await clipboard();
  const command = await window.showInputBox({
    title: "Add a container from docker run",
    prompt: "Paste the command line: docker run, its flags, and the image.",
    placeHolder: "docker run -d --name web -p 80:80 nginx:1.27",
    value: LOOKS_LIKE_RUN.test(copied) ? copied.replace(/[ \t]*[\\`^]\r?\n\s*/g, " ").trim() : "",
    ignoreFocusOut: true,
  });
  return command === undefined || command.trim() === "" ? undefined : command;
}

const LOOKS_LIKE_RUN = /^\s*(?:\$ )?(?:sudo )?(?:docker|podman|nerdctl|finch) (?:container )?(?:run|create) /;

async function tell(name: string, notes: readonly string[]): Promise<void> {
  if (notes.length === 0) {
    void window.showInformationMessage(`Container ${name} was added.`);
    return;
  }
  const [only, ...others] = notes;
  const shown = others.length === 0 ? only : `${notes.length} things are left to you.`;
  const details = "Show them";
  const message = `Container ${name} was added. ${shown}`;
  const chosen = await window.showWarningMessage(message, ...(others.length === 0 ? [] : [details]));
  if (chosen !== details) return;
  await window.showInformationMessage(`Container ${name}`, { modal: true, detail: notes.join("\n\n") });
}
