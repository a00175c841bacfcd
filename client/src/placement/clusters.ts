// Which cluster a placement preview is about, asked of a person: one that the workspace has, files from anywhere, or what
// the settings say from now on.
import {
  ConfigurationTarget,
  type QuickPickItem,
  QuickPickItemKind,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import type { ClusterChoice } from "../../../server/src/protocol/placement.js";

export interface ClusterNow {
  readonly choices: readonly ClusterChoice[];
  /** What is shown; undefined: there is none. */
  readonly cluster: { readonly name: string; readonly uris: readonly string[] } | undefined;
  /** Whether a person chose it before. */
  readonly chosen: boolean;
}

/** `clusters`: absent: as the settings say. */
export interface PickedCluster {
  readonly clusters?: readonly string[];
}

interface Item extends QuickPickItem {
  /** Undefined: the person thought better of it. */
  readonly pick?: () => Promise<PickedCluster | undefined>;
}

/** Undefined: everything stays. */
export async function pickCluster(definition: Uri, now: ClusterNow): Promise<PickedCluster | undefined> {
  const picked = await window.showQuickPick(itemsOf(definition, now), {
    title: "Cluster of the placement preview",
    placeHolder: "Where shall the tasks land?",
    matchOnDescription: true,
  });
  return picked?.pick?.();
}

function itemsOf(definition: Uri, { choices, cluster, chosen }: ClusterNow): Item[] {
  const known = choices.map(({ name, uri }) => choiceItem(name, uri, cluster?.uris ?? []));
  const items: Item[] = [...known, ...(known.length > 0 ? [SEPARATOR] : []), FILES];
  const folder = workspace.getWorkspaceFolder(definition) ?? workspace.workspaceFolders?.[0];
  if (cluster !== undefined && folder !== undefined && chosen) items.push(rememberItem(cluster, folder));
  if (chosen) items.push(AS_SET);
  return items;
}

const SEPARATOR: Item = { label: "", kind: QuickPickItemKind.Separator };

const FILES: Item = {
  label: "$(folder-opened) Choose files…",
  detail:
    "What aws ecs describe-container-instances or kubectl get printed, or a cluster file; several are one cluster.",
  pick: chooseFiles,
};

const AS_SET: Item = {
  label: "$(discard) The one of the settings",
  detail: "Without one, the only cluster of the workspace.",
  pick: async () => ({}),
};

function choiceItem(name: string, uri: string, shown: readonly string[]): Item {
  const description = workspace.asRelativePath(Uri.parse(uri));
  const now = shown.includes(uri) ? " · shown now" : "";
  return { label: `$(server) ${name}`, description: `${description}${now}`, pick: async () => ({ clusters: [uri] }) };
}

function rememberItem({ name, uris }: NonNullable<ClusterNow["cluster"]>, folder: WorkspaceFolder): Item {
  return {
    label: `$(settings-gear) Remember ${name} in the settings`,
    detail: `Writes stowage.placement.cluster for ${folder.name}.`,
    async pick() {
      await remember(uris, folder);
      return {};
    },
  };
}

async function chooseFiles(): Promise<PickedCluster | undefined> {
  const files = await window.showOpenDialog({
    title: "Files of the cluster",
    openLabel: "Preview",
    canSelectMany: true,
    filters: { "JSON and YAML": ["json", "yaml", "yml"], "All files": ["*"] },
  });
  return files && { clusters: files.map(String) };
}

async function remember(uris: readonly string[], folder: WorkspaceFolder): Promise<void> {
  const paths = uris.map((uri) => pathIn(folder, Uri.parse(uri)));
  const value = paths.length === 1 ? paths[0] : paths;
  const target =
    workspace.workspaceFile === undefined ? ConfigurationTarget.Workspace : ConfigurationTarget.WorkspaceFolder;
  await workspace.getConfiguration("stowage", folder.uri).update("placement.cluster", value, target);
}

/** Relative to the folder where it can be, so that the setting holds for everybody who checks the folder out. */
function pathIn(folder: WorkspaceFolder, file: Uri): string {
  const isInside = workspace.getWorkspaceFolder(file)?.uri.toString() === folder.uri.toString();
  return isInside ? workspace.asRelativePath(file, false) : file.fsPath;
}
