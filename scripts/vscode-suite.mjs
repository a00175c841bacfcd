// Runs the suite in test/vscode inside a real VS Code, against the installed .vsix file: in VS Code's server and a
// headless browser, or with --desktop in the desktop VS Code. Passes only when tests ran and every one of them passed.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { parseOptions } from "./lib/options.mjs";
import { shrinkPng } from "./lib/png.mjs";
import { onEnd } from "./lib/processes.mjs";
import { colour, step } from "./lib/progress.mjs";
import { HAS_PACKAGED_VSCODE, inRoot } from "./lib/root.mjs";
import { tail } from "./lib/run.mjs";
import { prepareBrowserSuite, runInBrowser } from "./lib/suiteInBrowser.mjs";
import { ensureDesktop, runOnDesktop } from "./lib/suiteOnDesktop.mjs";
import { createReport } from "./lib/suiteReport.mjs";
import { main, Trouble } from "./lib/trouble.mjs";
import { createDataFolder, QUIET_SETTINGS, removeFolder } from "./lib/vscodeServer.mjs";
import { ensureYamlServer } from "./lib/yamlServer.mjs";
import { buildAll, packageExtension } from "./package.mjs";

const USAGE = `Usage: npm run test:vscode [-- options]

Runs test/vscode inside a real VS Code.

  --desktop    in the desktop VS Code instead of VS Code's server and a browser
  --no-build   with the bundles that are there
  --only TEXT  only the tests whose full title holds this text, as in --only "Code lenses"
  --images     copies the pictures that are meant for the documentation into docs/images/`;

const OPTIONS = {
  desktop: { type: "boolean" },
  "no-build": { type: "boolean" },
  only: { type: "string" },
  images: { type: "boolean" },
};
const SUITE = inRoot("out/test/vscode/index.js");
const PICTURES = inRoot("out/screenshots");
const LARGEST_PICTURE = 80_000;

/** What makes two runs, and so two pictures, look the same. */
const SETTINGS = {
  ...QUIET_SETTINGS,
  "workbench.startupEditor": "none",
  "workbench.colorTheme": "Default Light Modern",
  "editor.minimap.enabled": false,
  "editor.cursorBlinking": "solid",
  "git.enabled": false,
};

await main(async () => {
  const { values } = parseOptions(USAGE, OPTIONS);
  // Both ways of running hand their environment on to the extension host.
  if (values.only) process.env.STOWAGE_ONLY = values.only;
  await ensureDependencies();
  const desktop = values.desktop || !HAS_PACKAGED_VSCODE;
  const tools = desktop ? await ensureDesktop() : await prepareBrowserSuite();
  const yamlServer = await ensureYamlServer();
  if (!values["no-build"]) await step("Building", buildAll);
  if (!existsSync(SUITE)) throw new Trouble(`${SUITE} is not there: the build made no suite for VS Code.`);
  const report = createReport();
  const result = await runSuite(desktop ? runOnDesktop : runInBrowser, tools, { report, yamlServer });
  report.printFailures();
  const problem = result.problem ?? complaint(result.code, report);
  if (problem) console.log(`\n${colour("red", problem)} All that VS Code said is in ${result.log}.`);
  if (problem && !report.hasEnded()) console.log(`Its end:\n${tail(readFileSync(result.log, "utf8"), 12)}`);
  if (problem && report.counts.failed === 0) report.counts.failed = 1;
  if (values.images && !problem) copyPictures();
  console.log(`\n${report.counts.passed} passed, ${report.counts.failed} failed`);
  return problem ? 1 : 0;
});

async function runSuite(runIt, tools, more) {
  const data = createDataFolder(SETTINGS);
  const ending = [];
  const cleanUp = onEnd(async () => {
    for (const end of ending.reverse()) await Promise.resolve(end()).catch(() => {});
    removeFolder(data);
  });
  try {
    const vsix = await step("Packaging", () => packageExtension(path.join(data, "stowage.vsix")));
    const workspace = path.join(data, "examples");
    cpSync(inRoot("examples"), workspace, { recursive: true });
    rmSync(PICTURES, { recursive: true, force: true });
    mkdirSync(PICTURES, { recursive: true });
    const settings = { vsix, data, workspace, suite: SUITE, pictures: PICTURES, ending, ...more };
    return await runIt(tools, settings);
  } finally {
    await cleanUp();
  }
}

function complaint(code, report) {
  const { passed, failed } = report.counts;
  if (failed > 0) return `${failed} of ${passed + failed} tests failed.`;
  if (passed === 0) return "No test ran.";
  if (!report.hasEnded()) return "The suite stopped half-way.";
  if (code !== 0) return `VS Code ended with ${code} although every test passed.`;
  return undefined;
}

/** The pictures that the suite took for people to see, not only to be looked at after a failure. */
function copyPictures() {
  const from = path.join(PICTURES, "docs");
  const names = existsSync(from) ? readdirSync(from) : [];
  for (const name of names) {
    const picture = shrinkPng(readFileSync(path.join(from, name)));
    const size = picture.length;
    if (size > LARGEST_PICTURE) throw new Trouble(`${name} has ${size} bytes; a picture may have ${LARGEST_PICTURE}.`);
    writeFileSync(inRoot("docs/images", name), picture);
    console.log(`docs/images/${name} (${Math.round(size / 1000)} KB)`);
  }
}
