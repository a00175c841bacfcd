// The status bar item: what the active document was taken for, or that it was not recognised, and why.
import { type ExtensionContext, languages, StatusBarAlignment, type TextDocument, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { CustomNotifications, Status } from "../../server/src/protocol/requests.js";
import { SELECTOR } from "./selector.js";

export interface StatusItem {
  /** To be called when the server (re)starts: from then on it is asked. */
  attach(client: LanguageClient): void;
}

type Shown = Pick<Status, "title" | "reason">;

/** While no server runs, nothing in the document looked like one of ours. */
const UNKNOWN: Shown = { title: null, reason: "Nothing in it looks like a document that Stowage knows." };

/** `heard`: is told the status of every document. */
export function createStatusItem(
  context: ExtensionContext,
  command: string,
  heard: (status: Status) => void,
): StatusItem {
  const item = window.createStatusBarItem("stowage.kind", StatusBarAlignment.Right, 99);
  item.name = "Stowage";
  item.command = command;
  let client: LanguageClient | undefined;

  function show({ title, reason }: Shown): void {
    item.text = `Stowage: ${title ?? "not recognised"}`;
    item.tooltip = `${reason}\n\nClick to say what this document is.`;
    item.show();
  }

  async function update(): Promise<void> {
    const document = activeDocument();
    if (document === undefined) return item.hide();
    const status = client === undefined ? UNKNOWN : await statusOf(client, document);
    if (status !== undefined && document === activeDocument()) show(status);
  }

  context.subscriptions.push(item, window.onDidChangeActiveTextEditor(update));
  void update();
  return {
    attach(started) {
      client = started;
      const changed: keyof CustomNotifications = "stowage/statusChanged";
      started.onNotification(changed, (status: Status) => {
        heard(status);
        const document = activeDocument();
        if (document !== undefined && started.code2ProtocolConverter.asUri(document.uri) === status.uri) show(status);
      });
      void update();
    },
  };
}

function activeDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && languages.match(SELECTOR, document) > 0 ? document : undefined;
}

/** Undefined when the server has no answer: it is starting or stopping, and will tell by itself. */
async function statusOf(client: LanguageClient, document: TextDocument): Promise<Status | undefined> {
  if (!client.isRunning()) return undefined;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const status = await client.sendRequest<Status | null>("stowage/status", { uri });
  return status ?? undefined;
}
