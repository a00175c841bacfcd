// VS Code's server on a loopback port, with a data folder of its own: what `npm start` and the tests open in a browser.
// Every page needs the token that is in the address, so that nobody else on the machine gets into the editor.
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { said, start } from "./processes.mjs";
import { run, tail } from "./run.mjs";
import { Trouble } from "./trouble.mjs";

const START_TIMEOUT = 30_000;

/** Settings of a VS Code that is only there to show an extension: nothing that asks, blinks, offers or phones. */
export const QUIET_SETTINGS = {
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "update.mode": "none",
  "telemetry.telemetryLevel": "off",
  "window.commandCenter": false,
};

/** A new data folder holding the user's settings; the caller deletes it. */
export function createDataFolder(settings) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stowage-vscode-"));
  mkdirSync(path.join(folder, "data/User"), { recursive: true });
  mkdirSync(path.join(folder, "extensions"));
  writeFileSync(path.join(folder, "data/User/settings.json"), JSON.stringify(settings, null, 2));
  return folder;
}

export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

export async function installVsix({ node, home, data }, vsix) {
  const args = [...baseArguments(data), "--install-extension", vsix, "--force"];
  const { code, output } = await run(node, args, { cwd: home, timeout: 60_000 });
  if (code !== 0 || !output.includes("was successfully installed")) {
    throw new Trouble(`VS Code did not install ${vsix}.\n${tail(output)}`);
  }
}

/** `{ url, program }` of a server that answers. `more` are further command line options. */
export async function startServer({ node, home, data }, { port, env, more = [] }) {
  const token = randomBytes(16).toString("hex");
  // In a file, because everybody can read the command lines of running programs.
  const tokenFile = path.join(data, "token");
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const network = ["--host", "127.0.0.1", "--port", String(port), "--connection-token-file", tokenFile];
  const quiet = ["--disable-telemetry", "--disable-workspace-trust"];
  const program = start(node, [...baseArguments(data), ...network, ...quiet, ...more], { cwd: home, env });
  if (!(await said(program, `Extension host agent listening on ${port}`, START_TIMEOUT))) {
    await program.stop();
    throw new Trouble(`VS Code's server did not start on port ${port}.\n${tail(program.output())}`);
  }
  return { url: `http://127.0.0.1:${port}/?tkn=${token}`, program };
}

function baseArguments(data) {
  return ["out/server-main.js", "--accept-server-license-terms", "--server-data-dir", data];
}
