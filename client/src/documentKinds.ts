// What the server took each open document for, as it tells it; from that the editor knows where the button of the placement
// preview belongs.
import { commands, type ExtensionContext, Uri, workspace } from "vscode";
import type { Status } from "../../server/src/protocol/requests.js";

export interface DocumentKinds {
  heard(status: Status): void;
  /** Undefined: nothing was heard of it, or it is none of ours. */
  of(uri: Uri): string | undefined;
}

/** In `package.json`, as in `resourcePath in stowage.previewable`. */
const CONTEXT_KEY = "stowage.previewable";

const PREVIEWABLE: ReadonlySet<string> = new Set(["ecs.taskDefinition", "ecs.service", "ecs.runTask", "k8s.manifest"]);

export function createDocumentKinds({ subscriptions }: ExtensionContext): DocumentKinds {
  const kinds = new Map<string, { readonly kind: string; readonly path: string }>();
  let told = "";

  function tell(): void {
    const paths = [...kinds.values()].filter(({ kind }) => PREVIEWABLE.has(kind)).map(({ path }) => path);
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
      if (kind === null) kinds.delete(uri.toString());
      else kinds.set(uri.toString(), { kind, path: pathOf(uri) });
      tell();
    },
    of: (uri) => kinds.get(uri.toString())?.kind,
  };
}

/** As the editor's own `resourcePath` has it. */
function pathOf(uri: Uri): string {
  return uri.scheme === "file" ? uri.fsPath : uri.path;
}
