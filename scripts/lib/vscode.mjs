// VS Code for machines that reach nothing but the npm registry: the one inside code-server, without code-server around it.
// None of its native modules is compiled; the editor works without them and only logs that they are missing.
import { existsSync } from "node:fs";
import path from "node:path";
import { installed, npmCi } from "./cache.mjs";
import { HAS_PACKAGED_VSCODE } from "./root.mjs";
import { Trouble } from "./trouble.mjs";

const HOME = "node_modules/code-server/lib/vscode";
const TITLE = "VS Code";

/** The folder in which `node out/server-main.js` starts VS Code's server. */
export async function ensureVSCode() {
  if (!HAS_PACKAGED_VSCODE) {
    throw new Trouble(
      `VS Code in the browser is packaged for Linux x64 only, and this is ${process.platform} ${process.arch}.\n` +
        "Use the desktop VS Code: `npm start -- --desktop`, `npm run test:desktop`.",
    );
  }
  const folder = await installed("vscode", {
    title: TITLE,
    // Its shrinkwrap lists no peer dependencies, which `npm ci` would otherwise miss in it.
    finish: (at) => npmCi(path.join(at, HOME), TITLE, ["--legacy-peer-deps"]),
    check: (at) => ["out/server-main.js", "node_modules/ws"].map((file) => missing(at, file)).find(Boolean),
  });
  return path.join(folder, HOME);
}

function missing(at, file) {
  return existsSync(path.join(at, HOME, file)) ? undefined : `${HOME}/${file} is not there`;
}
