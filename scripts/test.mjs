// `npm test`: installs what is missing and runs everything, from format and lint to the suite inside a real VS Code.
// Every suite ends with a line "N passed, N failed"; one that does not, or that ran no test, has failed.
import { ensureDependencies } from "./lib/dependencies.mjs";
import { parseOptions } from "./lib/options.mjs";
import { colour, colourEnvironment, heading, seconds } from "./lib/progress.mjs";
import { ROOT } from "./lib/root.mjs";
import { node } from "./lib/run.mjs";
import { main, Trouble } from "./lib/trouble.mjs";

const USAGE = `Usage: npm test [-- options] [suite …]

Without a suite: all but desktop and neovim.

  static      format, lint and types
  unit        core and placement
  rules       the tables of the rules
  properties  what holds on any text: generated, broken and spoiled documents
  cli         the command line, run as a user does
  scenarios   the language server, spoken to as an editor does
  webview     the page of the placement preview, in a real Chromium
  vscode      a real VS Code with the packaged extension installed
  desktop     the same in the VS Code that @vscode/test-electron downloads
  neovim      the language server in a real Neovim, set up as docs/editors.md says

  --images    copies the pictures of the suite in VS Code into docs/images/`;

const REPORTER = [
  "--enable-source-maps",
  "--test-reporter",
  "./scripts/lib/nodeTestReporter.mjs",
  "--test-reporter-destination",
  "stdout",
];
const BUILD = { title: "Building", args: ["scripts/build.mjs"] };

/** What each suite runs; a step with `counts` has to end with the line of counts. */
const SUITES = {
  static: [
    { title: "Format and lint", args: ["node_modules/@biomejs/biome/bin/biome", "check", "."] },
    { title: "Generating", args: ["scripts/build.mjs", "--generate-only"] },
    { title: "Types", args: ["node_modules/typescript/bin/tsc", "-b"] },
  ],
  unit: [BUILD, { title: "Unit tests", args: [...REPORTER, "out/test/unit.js"], counts: true }],
  rules: [BUILD, { title: "Rule tests", args: [...REPORTER, "out/test/rules.js"], counts: true }],
  properties: [BUILD, { title: "Properties", args: [...REPORTER, "out/test/properties.js"], counts: true }],
  cli: [BUILD, { title: "Command line", args: [...REPORTER, "out/test/cli.js"], counts: true }],
  scenarios: [BUILD, { title: "Language server", args: [...REPORTER, "out/test/scenarios.js"], counts: true }],
  webview: [BUILD, { title: "Page of the preview", args: ["scripts/webview-suite.mjs"], counts: true }],
  vscode: [BUILD, { title: "VS Code", args: ["scripts/vscode-suite.mjs", "--no-build"], counts: true }],
  desktop: [
    BUILD,
    { title: "VS Code (desktop)", args: ["scripts/vscode-suite.mjs", "--no-build", "--desktop"], counts: true },
  ],
  neovim: [BUILD, { title: "Neovim", args: ["scripts/neovim-suite.mjs"], counts: true }],
};

const USUAL = ["static", "unit", "rules", "properties", "cli", "scenarios", "webview", "vscode"];

await main(async () => {
  const { values, positionals } = parseOptions(USAGE, { images: { type: "boolean" } }, true);
  const unknown = positionals.find((name) => !SUITES[name]);
  if (unknown) throw new Trouble(`There is no suite "${unknown}".\n\n${USAGE}`, 2);
  const started = Date.now();
  await ensureDependencies();
  const steps = stepsOf(positionals.length > 0 ? positionals : USUAL, values.images);
  const results = [];
  for (const step of steps) results.push(await perform(step, results));
  return summarise(results, started);
});

/** The steps of the suites in order, each once. */
function stepsOf(suites, images) {
  const steps = new Set(suites.flatMap((name) => SUITES[name]));
  if (!images) return [...steps];
  const pictured = (step) => step.args[0] === "scripts/vscode-suite.mjs";
  return [...steps].map((step) => (pictured(step) ? { ...step, args: [...step.args, "--images"] } : step));
}

async function perform(step, before) {
  heading(step.title);
  const started = Date.now();
  if (step.counts && before.some((result) => result.step === BUILD && !result.ok)) {
    console.log("Not run, because the build failed.");
    return { step, ok: false, passed: 0, failed: 1, time: seconds(started) };
  }
  const { code, output } = await node(step.args, { cwd: ROOT, echo: true, env: colourEnvironment() });
  return { step, ...verdict(step, code, output), time: seconds(started) };
}

/** A failure that no test stands for (a crash, no tests at all, a lint error) counts as one. */
function verdict(step, code, output) {
  const counts = step.counts ? readCounts(output) : { passed: 0, failed: 0 };
  const ok = code === 0 && counts !== undefined && counts.failed === 0 && (!step.counts || counts.passed > 0);
  if (step.counts && !counts) console.log(colour("red", "It ended without saying how many tests ran."));
  else if (step.counts && counts.passed + counts.failed === 0) console.log(colour("red", "It ran no test."));
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  return { ok, passed, failed: ok ? 0 : Math.max(failed, 1) };
}

function readCounts(output) {
  const [, passed, failed] = /(?:^|\n)(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}

function summarise(results, started) {
  heading("Summary");
  const width = Math.max(...results.map(({ step }) => step.title.length));
  for (const { step, ok, passed, failed, time } of results) {
    const mark = ok ? colour("green", "✓") : colour("red", "✗");
    const counts = step.counts ? `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed` : "";
    console.log(`${mark} ${step.title.padEnd(width)} ${time.padStart(8)} ${counts}`.trimEnd());
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\nIn ${seconds(started)}\n\n${sum("passed")} passed, ${sum("failed")} failed`);
  return results.every((result) => result.ok) ? 0 : 1;
}
