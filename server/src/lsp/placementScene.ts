// The document that a placement preview is of, with the scene around it: as it stands in the editor, or on the disk. A document
// that is not open is read from there.
import type { Position } from "vscode-languageserver/node";
import type { ReadFile, Workspace } from "../core/analysis.js";
import type { Config } from "../core/config/config.js";
import type { Scene } from "../core/features/navigation/scene.js";
import { configsOf, lookedThrough, sceneOf } from "./scene.js";
import type { Session } from "./session.js";
import { isFile } from "./uris.js";

export interface PreviewScene {
  readonly uri: string;
  /** Null: as on the disk. */
  readonly version: number | null;
  readonly file: ReadFile;
  readonly config: Config;
  readonly scene: Scene;
  readonly offset: number | undefined;
}

export interface PreviewPlace {
  readonly uri: string;
  readonly position?: Position;
  readonly version: "current" | "saved";
}

/** Undefined: it cannot be read. The trees in it hold until the next `await` of the one who asked. */
export async function previewScene(session: Session, place: PreviewPlace): Promise<PreviewScene | undefined> {
  const { uri, position, version } = place;
  const isOpen = session.documents.get(uri) !== undefined;
  const at = version === "current" && isOpen ? await sceneOf(session, uri, true) : undefined;
  const found =
    at === undefined
      ? await sceneOnDisk(session, uri, version)
      : { uri, version: at.read.version, file: at.read.file, config: at.read.config, scene: at.scene };
  if (found === undefined) return undefined;
  const { lines } = found.file;
  const offset = position && lines.offsetAt({ line: position.line, column: position.character });
  return { ...found, offset };
}

async function sceneOnDisk(
  session: Session,
  uri: string,
  version: PreviewPlace["version"],
): Promise<Omit<PreviewScene, "offset"> | undefined> {
  const { workspaceIndex, configuration } = session;
  const { analysis, readText } = session.host();
  const path = session.folders.pathFor(uri);
  await lookedThrough(session);
  const configs = await configsOf(session);
  const config = await configuration.of(uri);
  await workspaceIndex.include(config.forFile(path).task);
  const content = isFile(uri) ? await readText(path) : undefined;
  if (content === undefined || !("text" in content)) return undefined;
  const workspace = version === "saved" ? await savedWorkspace(session) : workspaceIndex.workspace();
  const file = analysis.read({ path, text: content.text }, config);
  const tasks: Scene["tasks"] = (one) => workspaceIndex.tasks(one, configs.get(one.path) ?? config);
  return { uri, version: null, file, config, scene: { file, workspace, tasks } };
}

/** With the texts on the disk in the place of those that are open. */
async function savedWorkspace(session: Session): Promise<Workspace> {
  const { analysis, readText } = session.host();
  const workspace = session.workspaceIndex.workspace();
  const saved = new Map<string, ReturnType<Workspace["file"]>>();
  for (const { uri } of [...session.documents.all()]) {
    const path = session.folders.pathFor(uri);
    if (!isFile(uri) || workspace.file(path) === undefined) continue;
    const content = await readText(path);
    if (!("text" in content)) continue;
    const read = analysis.read({ path, text: content.text }, await session.configuration.of(uri));
    saved.set(path, analysis.workspaceFile(read, true));
  }
  return { ...workspace, file: (path) => saved.get(path) ?? workspace.file(path) };
}
