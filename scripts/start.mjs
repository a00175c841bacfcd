// `npm start`: installs what is missing, builds, and opens VS Code on examples/ with this checkout as the extension:
// the desktop VS Code where there is one, else VS Code's server and an address for a browser.
import { existsSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { findDesktop, openAddress, openDesktop } from "./lib/desktop.mjs";
import { ensureNode24 } from "./lib/node24.mjs";
import { parseOptions } from "./lib/options.mjs";
import { freePort, isFree } from "./lib/ports.mjs";
import { onEnd } from "./lib/processes.mjs";
import { colour, step } from "./lib/progress.mjs";
import { HAS_PACKAGED_VSCODE, inRoot, ROOT } from "./lib/root.mjs";
import { tail } from "./lib/run.mjs";
import { ensureDesktop } from "./lib/suiteOnDesktop.mjs";
import { main, Trouble } from "./lib/trouble.mjs";
import { ensureVSCode } from "./lib/vscode.mjs";
import { createDataFolder, QUIET_SETTINGS, removeFolder, startServer } from "./lib/vscodeServer.mjs";
import { buildAll } from "./package.mjs";

const USUAL_PORT = 8733;
const USAGE = `Usage: npm start [-- options]

Opens VS Code on examples/ with Stowage running.

  --desktop      in the desktop VS Code (the usual one when \`code\` is on the PATH)
  --browser      in a browser, from VS Code's server on this machine
  --port N       the server's port; without it ${USUAL_PORT}, or any that is free
  --folder DIR   opens DIR instead of examples/`;

const OPTIONS = {
  desktop: { type: "boolean" },
  browser: { type: "boolean" },
  port: { type: "string" },
  folder: { type: "string" },
};

await main(async () => {
  const { values } = parseOptions(USAGE, OPTIONS);
  if (values.desktop && values.browser) throw new Trouble(`Choose --desktop or --browser.\n\n${USAGE}`, 2);
  const folder = folderOf(values.folder);
  const port = await portOf(values.port);
  await ensureDependencies();
  const desktop = values.browser ? undefined : await findDesktop();
  const inBrowser = values.browser || (!values.desktop && !desktop && HAS_PACKAGED_VSCODE);
  if (inBrowser) return inBrowserVSCode(folder, port);
  const command = desktop ?? (await ensureDesktop());
  await step("Building", buildAll);
  await openDesktop(command, folder);
  console.log(`VS Code opens ${folder} with Stowage from this checkout.`);
});

function folderOf(name) {
  if (name === undefined) return inRoot("examples");
  const folder = path.resolve(process.env.INIT_CWD ?? ".", name);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Trouble(`There is no folder ${folder}.`, 2);
  return folder;
}

async function portOf(text) {
  if (text === undefined) return (await isFree(USUAL_PORT)) ? USUAL_PORT : freePort();
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Trouble(`--port takes a number from 1 to 65535, not "${text}".`, 2);
  }
  if (await isFree(port)) return port;
  throw new Trouble(`Port ${port} is taken by another program. Choose another with --port, or leave it out.`, 2);
}

async function inBrowserVSCode(folder, port) {
  const node = await ensureNode24();
  const home = await ensureVSCode();
  await step("Building", buildAll);
  const data = createDataFolder({ ...QUIET_SETTINGS, "workbench.startupEditor": "readme" });
  const ending = [];
  const cleanUp = onEnd(async () => {
    for (const end of ending) await end();
    removeFolder(data);
  }, 0);
  try {
    // The checkout itself, so that a build and "Developer: Reload Window" show a change.
    symlinkSync(ROOT, path.join(data, "extensions/stowage.stowage-0.0.0"), "junction");
    const more = ["--default-folder", folder];
    const { url, program } = await step("Starting VS Code", () => startServer({ node, home, data }, { port, more }));
    ending.push(program.stop);
    console.log(`\nVS Code with Stowage: ${colour("cyan", url)}\n\nCtrl+C ends it.`);
    openAddress(url);
    const code = await program.exited;
    throw new Trouble(`VS Code's server ended with ${code}.\n${tail(program.output())}`);
  } finally {
    await cleanUp();
  }
}
