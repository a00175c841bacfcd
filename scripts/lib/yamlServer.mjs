// The language server of vscode-yaml, for the suite in VS Code: Stowage has to get along beside it.
import { existsSync } from "node:fs";
import path from "node:path";
import { installed } from "./cache.mjs";

const SERVER = "node_modules/yaml-language-server/out/server/src/server.js";

/** The module that an extension starts. */
export async function ensureYamlServer() {
  const folder = await installed("yaml", {
    title: "yaml-language-server",
    check: (at) => (existsSync(path.join(at, SERVER)) ? undefined : `${SERVER} is not there`),
  });
  return path.join(folder, SERVER);
}
