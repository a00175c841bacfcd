// Runs the suite in VS Code's server and a headless browser: the .vsix is installed into the server, the page opens a
// folder with the test host as the extension under development, and the page's automation hooks tell log and exit code.
import path from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { startDriver } from "./driver.mjs";
import { ensureNode24 } from "./node24.mjs";
import { freePort } from "./ports.mjs";
import { step } from "./progress.mjs";
import { inRoot } from "./root.mjs";
import { EXTENSIONS, openLog, withinLimits } from "./suiteLimits.mjs";
import { ensureVSCode } from "./vscode.mjs";
import { installVsix, startServer } from "./vscodeServer.mjs";

export const VIEWPORT = { width: 1120, height: 660 };

const BROWSER_ARGUMENTS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function prepareBrowserSuite() {
  return { node: await ensureNode24(), home: await ensureVSCode(), browser: await ensureChromium() };
}

export async function launchBrowser({ executablePath, env }) {
  const { chromium } = await import("playwright-core");
  // Its own way with signals ends this process before anything else is cleaned up.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS, env: { ...process.env, ...env }, ...signals });
}

/** `{ code }` or `{ problem }`; everything that was started is ended by `ending`, whatever happens. */
export async function runInBrowser(tools, { vsix, data, workspace, suite, pictures, report, ending, yamlServer }) {
  const log = openLog("vscode-suite.log");
  const vscode = { node: tools.node, home: tools.home, data };
  await step("Installing the .vsix into VS Code", () => installVsix(vscode, vsix));
  let page;
  const driver = await startDriver({ getPage: async () => page, pictures, onReport: report.onReport });
  ending.push(driver.close);
  const port = await freePort();
  const env = { STOWAGE_DRIVER: driver.url, STOWAGE_YAML_SERVER: yamlServer };
  const { url, program } = await startServer(vscode, { port, env, more: ["--enable-smoke-test-driver"] });
  program.onOutput(log.write);
  ending.push(program.stop);
  const browser = await launchBrowser(tools.browser);
  ending.push(() => browser.close());
  page = await browser.newPage({ viewport: VIEWPORT });
  const ends = [
    listen(page, log),
    program.exited.then((code) => ({ problem: `VS Code's server ended with ${code}.` })),
    new Promise((resolve) => page.on("crash", () => resolve({ problem: "VS Code's page crashed." }))),
  ];
  await page.goto(`${url}&${query(port, workspace, suite)}`, { timeout: 60_000 });
  const result = await withinLimits(ends, report);
  if (result.problem) await keepPicture(page, pictures);
  return { ...result, log: log.file };
}

/** The page calls these two functions of its own accord when it runs extension tests. */
async function listen(page, log) {
  page.on("console", (message) => log.write(`[page] ${message.text()}`));
  page.on("pageerror", (error) => log.write(`[page] ${error.stack ?? error.message}`));
  let exit;
  const ended = new Promise((resolve) => {
    exit = (code) => resolve({ code });
  });
  await page.exposeFunction("codeAutomationLog", (level, args) => log.write(`[${level}] ${args.join(" ")}`));
  await page.exposeFunction("codeAutomationExit", exit);
  return ended;
}

function query(port, workspace, suite) {
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [
    ...EXTENSIONS.map((folder) => ["extensionDevelopmentPath", remote(inRoot(folder))]),
    ["extensionTestsPath", remote(suite)],
    ["skipWelcome", "true"],
  ];
  return new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
}

async function keepPicture(page, pictures) {
  await page.screenshot({ path: path.join(pictures, "problem.png"), timeout: 10_000 }).catch(() => {});
}
