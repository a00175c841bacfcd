// Builds stowage-<version>.vsix, the file to install in VS Code, and checks what is in it: a handful of bundles, their
// data and the pages that people read, and never a source, a test or a node_modules.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { parseOptions } from "./lib/options.mjs";
import { colour, step } from "./lib/progress.mjs";
import { inRoot, ROOT } from "./lib/root.mjs";
import { node, tail } from "./lib/run.mjs";
import { main, Trouble } from "./lib/trouble.mjs";
import { listZip } from "./lib/zip.mjs";

const USAGE = `Usage: npm run package [-- options]

Builds stowage-<version>.vsix in the checkout.

  --no-build   packages the bundles that are there`;

const LARGEST = 3_200_000;
const VSCE = ["--no-dependencies", "--no-rewrite-relative-links", "--allow-missing-repository"];

/** Each has to be met by at least one file. */
const REQUIRED = [
  /^extension\.vsixmanifest$/,
  /^extension\/package\.json$/,
  /^extension\/readme\.md$/i,
  /^extension\/changelog\.md$/i,
  /^extension\/LICENSE/i,
  /^extension\/dist\/extension\.js$/,
  /^extension\/dist\/server\.js$/,
  /^extension\/dist\/analysis\.js$/,
  /^extension\/dist\/(?:ecs|kubernetes)Rules\.js$/,
  /^extension\/dist\/features\.js$/,
  /^extension\/dist\/yamlReader\.js$/,
  /^extension\/dist\/ids\.json$/,
  /^extension\/dist\/examples\.json$/,
  /^extension\/dist\/placement\.js$/,
  /^extension\/dist\/cli\.js$/,
  /^extension\/dist\/language-server\.js$/,
  /^extension\/dist\/schemas\/.+\.js$/,
  /^extension\/dist\/docs\/.+\.json$/,
  /^extension\/dist\/schemas\/k8s\/workloads\.schema\.json$/,
  /^extension\/dist\/docs\/k8s\/workloads\.docs\.json$/,
  /^extension\/dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^extension\/snippets\/.+\.json$/,
  /^extension\/schemas\/nothing\.json$/,
  /^extension\/dist\/rule-pages\/.+\.md$/,
  /^extension\/dist\/walkthrough\/.+\.svg$/,
  /^extension\/dist\/icons\/placement-(?:light|dark)\.svg$/,
  /^extension\/docs\/images\/icon\.png$/,
];

/** None may be met by any file. */
const FORBIDDEN = [
  /\/node_modules\//,
  /\.tsx?$/,
  /\.map$/,
  /\.mjs$/,
  /\.tsbuildinfo$/,
  /^extension\/(test|scripts|server|client|out|examples|\.cache|\.ci)\//,
];

/** Packages what is in dist/ and returns the file, or throws what is wrong with it. */
export async function packageExtension(file = defaultFile()) {
  rmSync(file, { force: true });
  const folder = stage();
  try {
    const args = [inRoot("node_modules/@vscode/vsce/vsce"), "package", ...VSCE, "--out", file];
    const { code, output } = await node(args, { cwd: folder });
    if (code !== 0) throw new Trouble(`The extension could not be packaged.\n${tail(output)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const problems = check(file);
  if (problems.length > 0) throw new Trouble(`${file} is not what it should be:\n- ${problems.join("\n- ")}`);
  return file;
}

/** A folder with what may be packaged: vsce reads every file below its folder, and the cache holds 40,000. */
function stage() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stowage-package-"));
  const tops = new Set(["package.json", "README.md", ...readManifest().files.map((pattern) => pattern.split("/")[0])]);
  for (const top of tops) {
    if (!existsSync(inRoot(top))) throw new Trouble(`${top} is not there: it belongs into the extension.`);
    cpSync(inRoot(top), path.join(folder, top), { recursive: true });
  }
  return folder;
}

function readManifest() {
  return JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
}

function defaultFile() {
  const { name, version } = readManifest();
  return inRoot(`${name}-${version}.vsix`);
}

function check(file) {
  const names = listZip(file).map((entry) => entry.name);
  const size = statSync(file).size;
  return [
    ...(size > LARGEST ? [`It has ${size} bytes; it may have ${LARGEST}.`] : []),
    ...REQUIRED.filter((pattern) => !names.some((name) => pattern.test(name))).map(
      (each) => `${each.source} is missing.`,
    ),
    ...names
      .filter((name) => FORBIDDEN.some((each) => each.test(name)))
      .map((name) => `${name} does not belong there.`),
  ];
}

/** Sizes by folder, as they are in the file. */
function printSummary(file) {
  const groups = new Map();
  for (const { name, packed, size } of listZip(file)) {
    const group = name.split("/").slice(0, 3).join("/");
    const sum = groups.get(group) ?? { files: 0, packed: 0, size: 0 };
    groups.set(group, { files: sum.files + 1, packed: sum.packed + packed, size: sum.size + size });
  }
  console.log(`\n${"files".padStart(5)} ${"packed".padStart(9)} ${"size".padStart(9)}`);
  for (const [group, { files, packed, size }] of groups) {
    console.log(`${String(files).padStart(5)} ${kilobytes(packed)} ${kilobytes(size)}  ${group}`);
  }
  console.log(`\n${colour("bold", path.relative(process.cwd(), file))} ${kilobytes(statSync(file).size).trim()}`);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}

async function packageCommand() {
  const { values } = parseOptions(USAGE, { "no-build": { type: "boolean" } });
  await ensureDependencies();
  if (!values["no-build"]) await step("Building", buildAll);
  const file = await step("Packaging", () => packageExtension());
  printSummary(file);
}

export async function buildAll() {
  const { code, output } = await node(["scripts/build.mjs"], { cwd: ROOT });
  if (code !== 0) throw new Trouble(`The build failed.\n${tail(output, 40)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main(packageCommand);
