// "Preview placement": a panel beside each definition that shows where its tasks will land, follows what is typed, and brings
// back what a person chooses in it. Where tasks land is the server's business, drawing it the page's (client/webview).
import { randomBytes } from "node:crypto";
import {
  type ExtensionContext,
  languages,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from "vscode";
import type { ExtensionMessage, Kept, PageState } from "../../webview/messages.js";
import type { DocumentKinds } from "../documentKinds.js";
import { SELECTOR } from "../selector.js";
import type { Server } from "../server.js";
import { QUIET } from "./following.js";
import type { PlainPosition } from "./movedPosition.js";
import { placementPage } from "./page.js";
import { createPlacementPreview, type PlacementPreview } from "./preview.js";

export interface PlacementPanels {
  /** `uri`, `position`: absent: of the active editor. */
  open(uri?: unknown, position?: unknown): Promise<void>;
  /** When the server has started: it knows none of them. */
  askAgain(): void;
}

const VIEW_TYPE = "stowage.placement";

interface Panels {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly kinds: DocumentKinds;
  /** By the URI of the definition. */
  readonly shown: Map<string, { readonly panel: WebviewPanel; readonly preview: PlacementPreview }>;
}

export function createPlacementPanels(
  context: ExtensionContext,
  server: Server,
  kinds: DocumentKinds,
): PlacementPanels {
  const panels: Panels = { context, server, kinds, shown: new Map() };
  const serializer: WebviewPanelSerializer<PageState | undefined> = {
    async deserializeWebviewPanel(panel, state) {
      const kept = state?.kept;
      // A page that was closed before it could say anything.
      if (kept === undefined || kept === null) return panel.dispose();
      show(panels, panel, kept);
    },
  };
  context.subscriptions.push(window.registerWebviewPanelSerializer(VIEW_TYPE, serializer), {
    dispose() {
      for (const { panel } of panels.shown.values()) panel.dispose();
    },
  });
  return {
    open: (uri, position) => open(panels, uri, position),
    askAgain() {
      for (const { preview } of panels.shown.values()) preview.ask(QUIET.asked);
    },
  };
}

async function open(panels: Panels, uri: unknown, position: unknown): Promise<void> {
  const subject = await subjectOf(uri, position);
  if (subject === undefined) {
    void window.showInformationMessage("Open a task definition, a service or a Kubernetes manifest first.");
    return;
  }
  const known = panels.shown.get(subject.uri.toString());
  if (known !== undefined) {
    known.preview.moveTo(subject.position);
    known.panel.reveal(undefined, false);
    return;
  }
  // Whoever was typing goes on typing.
  const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  const panel = window.createWebviewPanel(VIEW_TYPE, `Placement: ${titleOf(panels, subject.uri)}`, column, {});
  const { uri: definition, position: place } = subject;
  show(panels, panel, { uri: definition.toString(), ...(place && { position: place }) });
}

interface Subject {
  readonly uri: Uri;
  readonly position: PlainPosition | undefined;
}

/** A lens tells a URI and a position, the button of an editor a `Uri` and something about its group, the palette nothing. */
async function subjectOf(given: unknown, position: unknown): Promise<Subject | undefined> {
  const active = window.activeTextEditor;
  const uri = given instanceof Uri ? given : typeof given === "string" ? Uri.parse(given) : active?.document.uri;
  if (uri === undefined) return undefined;
  const document = await workspace.openTextDocument(uri);
  if (languages.match(SELECTOR, document) === 0) return undefined;
  const place = isPosition(position) ? position : active?.document === document ? active.selection.active : undefined;
  return { uri, position: place && { line: place.line, character: place.character } };
}

function isPosition(given: unknown): given is PlainPosition {
  const { line, character } = (given ?? {}) as Partial<PlainPosition>;
  return typeof line === "number" && typeof character === "number";
}

function show({ context, server, kinds, shown }: Panels, panel: WebviewPanel, kept: Kept): void {
  const { uri } = kept;
  const dist = Uri.joinPath(context.extensionUri, "dist");
  const post = (message: ExtensionMessage): void => void panel.webview.postMessage(message);
  const preview = createPlacementPreview({ server, kinds, kept, post });
  shown.get(uri)?.panel.dispose();
  shown.set(uri, { panel, preview });
  panel.onDidDispose(() => {
    preview.end();
    if (shown.get(uri)?.preview === preview) shown.delete(uri);
  });
  panel.onDidChangeViewState(() => {
    // A page that is hidden is gone; it says when it is there again.
    if (!panel.visible) preview.hidden();
  });
  panel.webview.onDidReceiveMessage(preview.hear);
  panel.iconPath = {
    light: Uri.joinPath(dist, "icons/placement-light.svg"),
    dark: Uri.joinPath(dist, "icons/placement-dark.svg"),
  };
  panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
  panel.webview.html = placementPage({
    nonce: randomBytes(16).toString("hex"),
    script: panel.webview.asWebviewUri(Uri.joinPath(dist, "webview.js")).toString(),
    title: panel.title,
  });
}

/** With its folder where a panel of another file of that name is open. */
function titleOf({ shown }: Panels, uri: Uri): string {
  const isTaken = [...shown.keys()].some((other) => nameOf(Uri.parse(other)) === nameOf(uri));
  return isTaken ? uri.path.split("/").slice(-2).join("/") : nameOf(uri);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
