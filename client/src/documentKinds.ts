// What the server took each open document for, as it tells it; from that the editor knows where the button of the placement
// preview belongs.
import { commands, type ExtensionContext, languages, type TextDocument, Uri, workspace } from "vscode";
import type { Status } from "../../server/src/protocol/requests.js";
import { SELECTOR } from "./selector.js";

export interface DocumentKinds {
  heard(status: Status): void;
  /** Whether it may be one of ours: what nothing was heard of yet may be. */
  mayBeOurs(document: TextDocument): boolean;
}

/** In `package.json`, as in `resourcePath in stowage.previewable`. */
const CONTEXT_KEY = "stowage.previewable";

const PREVIEWABLE: ReadonlySet<string> = new Set(["ecs.taskDefinition", "ecs.service", "ecs.runTask", "k8s.manifest"]);

export function createDocumentKinds({ subscriptions }: ExtensionContext): DocumentKinds {
  const kinds = new Map<string, { readonly kind: string | null; readonly path: string }>();
  let told = "";

  function tell(): void {
    const paths = [...kinds.values()]
      .filter(({ kind }) => kind !== null && PREVIEWABLE.has(kind))
      .map(({ path }) => path);
    const now = JSON.stringify(paths);
    if (now === told) return;
    told = now;
    void commands.executeCommand("setContext", CONTEXT_KEY, paths);
  }

  subscriptions.push(
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (kinds.delete(uri.toString())) tell();
    }),
  );
  return {
    heard({ uri: given, kind }) {
      const uri = Uri.parse(given);
      kinds.set(uri.toString(), { kind, path: pathOf(uri) });
      tell();
    },
    mayBeOurs: (document) =>
      languages.match(SELECTOR, document) > 0 && kinds.get(document.uri.toString())?.kind !== null,
  };
}

/** As the editor's own `resourcePath` has it. */
function pathOf(uri: Uri): string {
  return uri.scheme === "file" ? uri.fsPath : uri.path;
}
