// What a request about names looks at: the document as it stands now, and the workspace around it.
import type { Position } from "vscode-languageserver/node";
import type { Config } from "../core/config/config.js";
import type { Scene } from "../core/features/navigation/scene.js";
import type { Read } from "./reads.js";
import type { Session } from "./session.js";
import { settled } from "./settled.js";
import { uriOf } from "./uris.js";

export interface SceneAt {
  readonly read: Read;
  readonly scene: Scene;
}

/**
 * `others`: the answer takes in what other files say, so all of them have to be known. Undefined for a document that is
 * not open or too big. Nothing changes until the next `await` of the one who asked.
 */
export async function sceneOf(session: Session, uri: string, others: boolean): Promise<SceneAt | undefined> {
  await settled(session, uri);
  if (others) await lookedThrough(session);
  const configs = others ? await configsOf(session) : new Map<string, Config>();
  const { reads, workspaceIndex } = session;
  const read = await reads.of(uri);
  if (read === undefined) return undefined;
  await workspaceIndex.include(read.config.forFile(read.file.path).task);
  await workspaceIndex.sync();
  if (reads.known(uri) !== read) return sceneOf(session, uri, others);
  const tasks: Scene["tasks"] = (file) => workspaceIndex.tasks(file, configs.get(file.path) ?? read.config);
  return { read, scene: { file: read.file, workspace: workspaceIndex.workspace(), tasks } };
}

/** Waits until every file has been looked at once. */
export async function lookedThrough(session: Session): Promise<void> {
  const look = looking.get(session) ?? lookThrough(session);
  looking.set(session, look);
  await look.finally(() => looking.delete(session));
  await session.workspaceIndex.sync();
}

/** Whoever asks at the same time waits for the same look, since one that begins meanwhile ends the first one. */
const looking = new WeakMap<Session, Promise<void>>();

async function lookThrough({ workspaceIndex }: Session): Promise<void> {
  for (let tries = 0; tries < TRIES && !workspaceIndex.workspace().complete; tries++) await workspaceIndex.build();
}

const TRIES = 3;

export function offsetAt({ file: { lines } }: Read, { line, character }: Position): number {
  return lines.offsetAt({ line, column: character });
}

/** Of the files that run a task definition: their configurations may say which. */
export async function configsOf({ workspaceIndex, configuration }: Session): Promise<ReadonlyMap<string, Config>> {
  const runners = [...workspaceIndex.workspace().files()].filter(({ units }) =>
    units.some(({ task }) => task !== undefined),
  );
  return new Map(
    await Promise.all(
      runners.map(async ({ path }): Promise<[string, Config]> => [path, await configuration.of(uriOf(path))]),
    ),
  );
}
