// Which configuration counts for a document: the client's settings of its folder, and over them the nearest
// `.stowage.json`. Built once and kept until something changes. Says nothing about what a setting means.
import type { WorkspaceFolder } from "vscode-languageserver/node";
import type { Config, ConfigLayer } from "../core/config/config.js";
import { folderOf, nearestConfig } from "./nearestConfig.js";
import type { Session } from "./session.js";
import { pathOf } from "./uris.js";

export interface Configuration {
  /** Counts up whenever an answer may have changed. */
  readonly generation: number;
  of(uri: string): Promise<Config>;
  /** `settings`: the client's settings or the folders have changed; `files`: a configuration file has. */
  forget(what: "settings" | "files"): void;
}

export function createConfiguration(session: () => Session): Configuration {
  const settings = new Map<string, Promise<unknown>>();
  const configs = new Map<string, Promise<Config>>();
  let generation = 0;
  return {
    get generation() {
      return generation;
    },
    of(uri) {
      const { folders } = session();
      const folder = folders.of(uri);
      const key = `${folder?.uri ?? ""}\n${folderOf(folders.pathFor(uri))}`;
      return kept(configs, key, () => {
        const values = kept(settings, folder?.uri ?? "", () => askClient(session(), folder));
        return build(session(), uri, folder, values);
      });
    },
    forget(what) {
      generation++;
      configs.clear();
      if (what === "settings") settings.clear();
      session().loadedHost()?.configFiles.forget();
    },
  };
}

async function build(
  session: Session,
  uri: string,
  folder: WorkspaceFolder | undefined,
  asked: Promise<unknown>,
): Promise<Config> {
  const { config, configFiles } = session.host();
  const [settings, file] = await Promise.all([asked, nearestConfig(uri, { ...session, configFiles })]);
  const root = folder === undefined ? folderOf(session.folders.pathFor(uri)) : pathOf(folder.uri);
  const layers: ConfigLayer[] = [{ root, values: config.fromSettings(settings) }];
  if (file?.text !== undefined) layers.push({ root: file.folder, values: config.fromText(file.text) });
  return config.create(layers);
}

/** A client that does not answer has no settings. */
async function askClient(session: Session, folder: WorkspaceFolder | undefined): Promise<unknown> {
  if (!session.caps.answersConfiguration) return undefined;
  try {
    const item = folder === undefined ? {} : { scopeUri: folder.uri };
    return await session.connection.workspace.getConfiguration({ section: "stowage", ...item });
  } catch (error) {
    session.connection.console.warn(`The client did not answer with its settings: ${String(error)}`);
    return undefined;
  }
}

function kept<Value>(made: Map<string, Value>, key: string, make: () => Value): Value {
  const value = made.get(key) ?? make();
  made.set(key, value);
  return value;
}
