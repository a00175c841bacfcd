// Where Node keeps what it compiled of the server from one start to the next (with Node 22 and newer; older ones do not look
// at it): in the extension's own storage, one folder a version.
import { type ExtensionContext, Uri, workspace } from "vscode";

/** The folder, as `NODE_COMPILE_CACHE` wants it. Those of other versions are taken away. */
export function compiledCode({ extension, globalStorageUri }: ExtensionContext): string {
  const version = String(extension.packageJSON.version);
  const folder = Uri.joinPath(globalStorageUri, "compiled");
  void forgetOthers(folder, version);
  return Uri.joinPath(folder, version).fsPath;
}

/** What cannot be taken away only takes room. */
async function forgetOthers(folder: Uri, version: string): Promise<void> {
  try {
    for (const [name] of await workspace.fs.readDirectory(folder))
      if (name !== version) await workspace.fs.delete(Uri.joinPath(folder, name), { recursive: true });
  } catch {}
}
