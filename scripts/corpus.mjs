// `npm run corpus -- DIR [--rule ID]`: lints a folder of real files and prints what is found, for a person to read and
// judge: how often each rule speaks, every error with its place, and what was not recognised. It passes no verdict.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { colour, heading, step } from "./lib/progress.mjs";
import { inRoot, ROOT } from "./lib/root.mjs";
import { node, tail } from "./lib/run.mjs";
import { main, Trouble } from "./lib/trouble.mjs";

const SEVERITIES = ["error", "warning", "information", "hint"];
const MOST_UNKNOWN_FILES = 40;

await main(async () => {
  const { folder, rule } = readArguments(process.argv.slice(2));
  await ensureBuilt();
  const started = performance.now();
  const report = await lint(folder);
  printSummary(report, performance.now() - started);
  printRules(report);
  printFindings(report, rule);
  printUnknown(report);
});

function readArguments(given) {
  const at = given.indexOf("--rule");
  const rule = at < 0 ? undefined : given[at + 1];
  const folders = given.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  if (folders.length !== 1 || (at >= 0 && rule === undefined))
    throw new Trouble("Usage: npm run corpus -- DIR [--rule ID]", 2);
  const folder = path.resolve(folders[0]);
  if (!existsSync(folder)) throw new Trouble(`${folder} does not exist.`, 2);
  return { folder, rule };
}

async function ensureBuilt() {
  if (existsSync(inRoot("dist/cli.js"))) return;
  await ensureDependencies();
  await step("Building", async () => {
    const { code, output } = await node(["scripts/build.mjs"], { cwd: ROOT });
    if (code !== 0) throw new Trouble(`The build failed.\n${tail(output)}`);
  });
}

/** Runs the command as a user would, in the folder, so that paths are short; no configuration of its owner counts. */
async function lint(folder) {
  const child = spawn(process.execPath, [inRoot("dist/cli.js"), "lint", ".", "--format", "json", "--no-config"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const chunks = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  const text = Buffer.concat(chunks).toString("utf8");
  if (text === "") throw new Trouble(`"stowage lint" ended with ${code} and said nothing.`);
  return JSON.parse(text);
}

function printSummary({ files, summary }, milliseconds) {
  const kinds = countBy(files.filter(({ kind }) => kind !== null).map(({ kind }) => kind));
  console.log(
    `${summary.files} files in ${(milliseconds / 1000).toFixed(2)} s, ${summary.recognised} recognised: ` +
      `error ${summary.errors}, warning ${summary.warnings}, information ${summary.information}, hint ${summary.hints}.`,
  );
  for (const [kind, count] of kinds) console.log(`  ${String(count).padStart(5)}  ${kind}`);
}

function printRules({ files }) {
  heading("Rules");
  const found = files.flatMap((file) => file.findings.map((finding) => ({ ...finding, path: file.path })));
  for (const [rule, count] of countBy(found.map((finding) => finding.rule))) {
    const own = found.filter((finding) => finding.rule === rule);
    const severities = SEVERITIES.map((severity) => [
      own.filter((finding) => finding.severity === severity).length,
      severity,
    ])
      .filter(([number]) => number > 0)
      .map(([number, severity]) => `${number} ${severity}`);
    const inFiles = new Set(own.map((finding) => finding.path)).size;
    console.log(`  ${String(count).padStart(5)}  ${rule.padEnd(32)} files: ${inFiles}, ${severities.join(", ")}`);
  }
}

/** The errors, or with a rule all that it says. */
function printFindings({ files }, rule) {
  heading(rule === undefined ? "Errors" : rule);
  for (const file of files) {
    for (const finding of file.findings) {
      if (rule === undefined ? finding.severity !== "error" : finding.rule !== rule) continue;
      const place = `${file.path}:${finding.line}:${finding.column}`;
      console.log(`${colour("bold", place)}  ${colour("dim", finding.rule)}\n    ${finding.message}`);
    }
  }
}

function printUnknown({ files }) {
  const unknown = files.filter(({ kind }) => kind === null);
  heading(`Not recognised: ${unknown.length}`);
  const folderOf = (file) => (file.path.includes("/") ? file.path.slice(0, file.path.indexOf("/")) : ".");
  const all = new Map(countBy(files.map(folderOf)));
  for (const [folder, count] of countBy(unknown.map(folderOf)))
    console.log(`  ${String(count).padStart(5)} of ${String(all.get(folder)).padStart(5)}  ${folder}`);
  for (const [note, count] of countBy(unknown.map((file) => file.note)))
    console.log(`  ${String(count).padStart(5)}  ${colour("dim", note)}`);
  if (unknown.length <= MOST_UNKNOWN_FILES)
    for (const file of unknown) console.log(`  ${file.path}: ${colour("dim", file.note)}`);
}

/** Value → count, the most frequent first. */
function countBy(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
