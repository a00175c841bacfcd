// Which configuration counts for a file on the command line: the nearest `.stowage.json`, or the one that `--config`
// names, or none. Remembers which files were used, since they are checked and reported too.
import type { Config, FileConfig } from "../core/config/config.js";
import type { ConfigTools } from "../core/config/tools.js";
import { type ConfigFile, type ConfigFiles, createConfigFiles, readConfigFile } from "../host/configFiles.js";
import { parentOf } from "../host/paths.js";

export interface Configs {
  /** For the file at this absolute path. */
  of(path: string): Promise<Config>;
  /** The configuration file that counts for the file at this absolute path. */
  fileOf(path: string): Promise<ConfigFile | undefined>;
  /** The configuration files met so far, by path. */
  used(): readonly ConfigFile[];
}

/**
 * `file`: the only one to use; false: use none; undefined: the nearest one of each file. `files`: shared with others that
 * ask for the same folders.
 */
export function createConfigs(
  tools: ConfigTools,
  file: string | false | undefined,
  files: ConfigFiles = createConfigFiles(),
): Configs {
  const defaults = tools.create([]);
  const made = new Map<string, { readonly file: ConfigFile; readonly config: Config }>();
  const only = typeof file === "string" ? readConfigFile(file) : undefined;
  const configOf = (found: ConfigFile): Config => {
    const known = made.get(found.path)?.config;
    if (known !== undefined) return known;
    const { content, folder } = found;
    const config =
      "text" in content ? tools.create([{ root: folder, values: tools.fromText(content.text) }]) : defaults;
    made.set(found.path, { file: found, config });
    return config;
  };
  const fileOf = async (path: string): Promise<ConfigFile | undefined> =>
    file === false ? undefined : (only ?? files.nearest(parentOf(path) ?? path));
  return {
    fileOf,
    async of(path) {
      const found = await fileOf(path);
      return found === undefined ? defaults : configOf(found);
    },
    used: () => [...made.values()].map((one) => one.file).sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** The same, but for what somebody asked for by name: never ignored, and of the kind given. */
export function forNamed(config: Config, kind?: FileConfig["kind"]): Config {
  return {
    forFile(path) {
      const settings = config.forFile(path);
      return { ...settings, ignored: false, kind: kind ?? settings.kind };
    },
  };
}
