// Runs the suite in the desktop VS Code that @vscode/test-electron downloads. The driver reaches its window through the
// debugging port, so that the same suite clicks and takes pictures here too.
import { existsSync } from "node:fs";
import path from "node:path";
import { startDriver } from "./driver.mjs";
import { freePort } from "./ports.mjs";
import { start } from "./processes.mjs";
import { step } from "./progress.mjs";
import { CACHE, inRoot } from "./root.mjs";
import { run, tail } from "./run.mjs";
import { EXTENSIONS, openLog, withinLimits } from "./suiteLimits.mjs";
import { Trouble } from "./trouble.mjs";

const ATTACH_TIMEOUT = 30_000;

/** The executable of a desktop VS Code; STOWAGE_VSCODE_VERSION chooses another than the current one. */
export async function ensureDesktop() {
  const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
  const version = process.env.STOWAGE_VSCODE_VERSION || "stable";
  const silent = { report: () => {}, error: () => {} };
  return step(`Getting the desktop VS Code (${version})`, async () => {
    try {
      return await downloadAndUnzipVSCode({ version, cachePath: path.join(CACHE, "desktop"), reporter: silent });
    } catch (error) {
      throw new Trouble(
        `The desktop VS Code could not be downloaded: ${error.message}\n` +
          "It comes from update.code.visualstudio.com, which has to be reachable. " +
          "On Linux x64 VS Code's server needs the npm registry alone: `npm run test:vscode`, `npm start -- --browser`.",
      );
    }
  });
}

/** How a window can be had: directly, or on a virtual display where there is none. */
export async function windowCommand(executable) {
  const hasDisplay = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (hasDisplay) return [executable];
  if ((await run("xvfb-run", ["--help"])).code === 0) return ["xvfb-run", "--auto-servernum", executable];
  throw new Trouble("The desktop VS Code needs a display, and there is none: set DISPLAY, or install xvfb.");
}

/** `{ code }` or `{ problem }`; everything that was started is ended by `ending`, whatever happens. */
export async function runOnDesktop(executable, { vsix, data, workspace, suite, pictures, report, ending, yamlServer }) {
  const log = openLog("vscode-suite.log");
  const folders = [`--user-data-dir=${path.join(data, "data")}`, `--extensions-dir=${path.join(data, "extensions")}`];
  const [command, ...before] = await windowCommand(executable);
  await step("Installing the .vsix into VS Code", () => installVsix(executable, folders, vsix));
  const port = await freePort();
  const driver = await startDriver({ getPage: pageGetter(port, ending), pictures, onReport: report.onReport });
  ending.push(driver.close);
  const args = [...before, ...folders, ...windowArguments(port, suite), workspace];
  const program = start(command, args, {
    cwd: inRoot(),
    env: { STOWAGE_DRIVER: driver.url, STOWAGE_YAML_SERVER: yamlServer },
  });
  program.onOutput(log.write);
  ending.push(program.stop);
  const result = await withinLimits([program.exited.then((code) => ({ code }))], report);
  return { ...result, log: log.file };
}

async function installVsix(executable, folders, vsix) {
  const { resolveCliPathFromVSCodeExecutablePath } = await import("@vscode/test-electron");
  const cli = resolveCliPathFromVSCodeExecutablePath(executable);
  if (!existsSync(cli)) throw new Trouble(`VS Code's command line is not at ${cli}.`);
  const args = [...folders, "--install-extension", vsix, "--force"];
  const { code, output } = await run(cli, args, { shell: process.platform === "win32", timeout: 60_000 });
  if (code !== 0) throw new Trouble(`VS Code did not install ${vsix}.\n${tail(output)}`);
}

function windowArguments(port, suite) {
  return [
    "--no-sandbox",
    "--disable-gpu-sandbox",
    "--disable-updates",
    "--disable-workspace-trust",
    "--disable-telemetry",
    "--skip-welcome",
    "--skip-release-notes",
    `--remote-debugging-port=${port}`,
    ...EXTENSIONS.map((folder) => `--extensionDevelopmentPath=${inRoot(folder)}`),
    `--extensionTestsPath=${suite}`,
  ];
}

/** Attaches at the first action: the suite only asks once the window is there. */
export function pageGetter(port, ending) {
  let found;
  return () => {
    found ??= attach(port, ending);
    return found;
  };
}

async function attach(port, ending) {
  const { chromium } = await import("playwright-core");
  const end = Date.now() + ATTACH_TIMEOUT;
  let reason = "it shows no workbench";
  while (Date.now() < end) {
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5_000 });
      const page = await workbenchPage(browser);
      if (page) {
        ending.push(() => browser.close());
        return page;
      }
      await browser.close();
    } catch (error) {
      reason = error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`VS Code's window could not be reached on its debugging port: ${reason}`);
}

async function workbenchPage(browser) {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    if ((await page.locator(".monaco-workbench").count()) > 0) return page;
  }
  return undefined;
}
