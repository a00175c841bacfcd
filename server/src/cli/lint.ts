// `stowage lint`: finds the files, checks them one by one, fixes what may be fixed, and says it all in the format that
// was asked for. Holds the meaning of the exit codes.
import { writeFile } from "node:fs/promises";
import type { Analysis, FileAnalysis, Workspace } from "../core/analysis.js";
import type { Config } from "../core/config/config.js";
import { type ConfigFile, createConfigFiles } from "../host/configFiles.js";
import { absolutePath, relativePath } from "../host/paths.js";
import { encode, problemOf, type TextFile } from "../host/textFile.js";
import { type BaselineOptions, type Baselines, createBaselines } from "./baseline.js";
import { reportFile } from "./check.js";
import { type Configs, createConfigs, forNamed } from "./configs.js";
import { loadEngine } from "./engine.js";
import { finishBaselines } from "./finishBaselines.js";
import { fixText } from "./fix.js";
import type { ChangedFile } from "./format/diff.js";
import { describeRule, type RuleDescription } from "./format/ruleDescription.js";
import type { Format } from "./formats.js";
import { findFiles, type Input, readFileInput, readInput } from "./inputs.js";
import { writeOutput } from "./output.js";
import { createProgress, type Progress } from "./progress.js";
import { counted, type FileReport, type Report, reportOf } from "./report.js";
import { createWorkspaces, type Workspaces } from "./workspaces.js";

export interface LintOptions extends BaselineOptions {
  readonly format: Format;
  readonly maxWarnings: number | undefined;
  readonly quiet: boolean;
  readonly fix: boolean;
  readonly dryRun: boolean;
  /** The only configuration file to use; false: none; undefined: the nearest of each file. */
  readonly config: string | false | undefined;
  readonly stdin: boolean;
  readonly stdinFilename: string;
}

/** 0: nothing at error level; 1: errors, or too many warnings; 2: something could not be done. */
export type ExitCode = 0 | 1 | 2;

/** What a run gathers on its way. */
export interface Run {
  readonly options: LintOptions;
  readonly analysis: Analysis;
  readonly configs: Configs;
  /** What the files may look at in other files. */
  readonly workspaces: Workspaces;
  readonly progress: Progress;
  readonly baselines: Baselines;
  /** What is known of an id. */
  readonly describe: (id: string) => RuleDescription | undefined;
  readonly files: FileReport[];
  readonly changed: ChangedFile[];
  /** How many findings the fixes have mended. */
  mended: number;
  /** What could not be done, in sentences. */
  readonly troubles: string[];
  /** What else has been done, in sentences. */
  readonly notes: string[];
  /** With --stdin and --fix: what the text became. */
  fixedText: string | undefined;
}

const NOTHING_RECOGNISED = "No document of a kind that Stowage knows was found in what was named.";

export async function lint(paths: readonly string[], options: LintOptions): Promise<ExitCode> {
  const { analysis, config, features, ids, createWorkspace } = loadEngine();
  const only = typeof options.config === "string" ? absolutePath(options.config) : options.config;
  const files = createConfigFiles();
  const configs = createConfigs(config, only, files);
  const describe = (id: string): RuleDescription | undefined => {
    const meta = ids().find((one) => one.id === id);
    return meta === undefined ? undefined : describeRule(meta);
  };
  const baselines = createBaselines(features.baseline, configs, options);
  const gathered = { files: [], changed: [], mended: 0, troubles: [], notes: [], fixedText: undefined };
  const progress = createProgress();
  // Of files that are only looked at, the configuration is not part of the run.
  const roots = paths.length === 0 ? ["."] : paths;
  const named = (options.stdin ? [options.stdinFilename] : roots).map((path) => absolutePath(path));
  const around = { analysis, configs: createConfigs(config, only, files), createWorkspace, progress, named };
  const workspaces = createWorkspaces(around);
  const run: Run = { options, analysis, configs, workspaces, progress, baselines, describe, ...gathered };
  try {
    if (options.stdin) await checkInput(await readInput(process.stdin, options.stdinFilename), run);
    else await checkFiles(roots, run);
  } finally {
    progress.end();
  }
  for (const file of configs.used()) await checkConfig(file, run);
  await finishBaselines(run, features.baseline, options.stdin ? [] : named);
  const report = reportOf(run.files, baselines.hidden());
  const isNamed = paths.length > 0 || options.stdin;
  if (isNamed && run.troubles.length === 0 && !report.files.some(isAnswer)) run.troubles.push(NOTHING_RECOGNISED);
  writeOutput(report, run);
  return exitCode(report, run);
}

async function checkFiles(paths: readonly string[], run: Run): Promise<void> {
  const { files, problems } = await findFiles(paths, run.configs, run.progress);
  for (const problem of problems) await checkInput(problem, run);
  const percent = (done: number) => Math.floor((done / files.length) * 100);
  for (const [done, file] of files.entries()) {
    await checkInput(readFileInput(file), run);
    await run.progress.step(() => `Checking ${counted(files.length, "file")}: ${percent(done)} %`);
  }
}

async function checkInput(input: Input, run: Run): Promise<void> {
  const { path, named, content } = input;
  const shown = relativePath(path);
  if (!("text" in content)) {
    run.files.push({ path: shown, kind: null, note: content.problem, read: false, named, findings: [] });
    if (named) run.troubles.push(`${shown} ${content.problem}.`);
    return;
  }
  const found = await run.configs.of(path);
  const config = named ? forNamed(found) : found;
  try {
    const read = run.workspaces.read(path, content.text, config);
    const workspace = await run.workspaces.of(read, config);
    const analysed = run.analysis.check(read, config, workspace);
    const result = run.options.fix ? await fixed(input, content, analysed, { config, workspace }, run) : analysed;
    for (const { rule, error } of result.failures) run.troubles.push(defect(`The rule ${rule} on ${shown}`, error));
    const sifted = await run.baselines.sift(result);
    run.files.push(await reportFile(sifted, named, { analysis: run.analysis, shown: relativePath }));
  } catch (error) {
    // The core promises not to throw; if it does all the same, the other files are still checked.
    run.troubles.push(defect(`The check of ${shown}`, error));
  }
}

function defect(what: string, error: unknown): string {
  return `${what} failed, which is a defect of Stowage: ${error instanceof Error ? error.message : String(error)}`;
}

/** Applies the safe fixes; a dry run changes nothing, so that the findings of the file stay what they are. */
async function fixed(
  input: Input,
  content: TextFile,
  analysed: FileAnalysis,
  known: { readonly config: Config; readonly workspace: Workspace | undefined },
  run: Run,
): Promise<FileAnalysis> {
  const { dryRun, stdin } = run.options;
  const analyse: Analysis["analyse"] = (text, config) => run.analysis.analyse(text, config, known.workspace);
  const analysis = { analyse, safeEdits: run.analysis.safeEdits };
  const result = fixText(analysis, { path: input.path, text: content.text }, analysed, known.config);
  const after = encode({ ...content, text: result.text });
  if (stdin) run.fixedText = after;
  if (result.text === content.text) return analysed;
  if (!dryRun && !stdin) {
    try {
      await writeFile(input.path, after);
    } catch (error) {
      run.troubles.push(`${relativePath(input.path)} cannot be written: ${problemOf(error).problem}.`);
      return analysed;
    }
  }
  if (!dryRun && !stdin) run.workspaces.changed(result.analysis);
  run.mended += Math.max(0, analysed.findings.length - result.analysis.findings.length);
  run.changed.push({ path: relativePath(input.path), before: encode(content), after, changes: result.changes });
  return dryRun ? analysed : result.analysis;
}

/** A configuration file is reported like any other, and when it is wrong the run says that it could not do its work. */
async function checkConfig({ path, content }: ConfigFile, run: Run): Promise<void> {
  const shown = relativePath(path);
  if (!("text" in content)) {
    run.troubles.push(`${shown} ${content.problem}; the files were checked without it.`);
    return;
  }
  const at = run.files.findIndex((file) => file.path === shown);
  const met = run.files[at];
  const report = met?.kind === "stowage.config" ? met : await reportConfig(path, content.text, run);
  if (met !== undefined) run.files[at] = report;
  else if (report.findings.length > 0) run.files.push(report);
  if (report.findings.some(({ severity }) => severity === "error"))
    run.troubles.push(`${shown} is not valid; the files were checked with what could be read of it.`);
}

/** By its use it is a configuration, whatever its name: `--config` may name any file. */
async function reportConfig(path: string, text: string, run: Run): Promise<FileReport> {
  const config = forNamed(await run.configs.of(path), "stowage.config");
  const file = run.analysis.analyse({ path, text, language: "jsonc" }, config);
  return reportFile(file, false, { analysis: run.analysis, shown: relativePath });
}

/** Whether a file is one that the run was asked about; the configuration is only when it was named. */
function isAnswer({ kind, named }: FileReport): boolean {
  return kind !== null && (kind !== "stowage.config" || named);
}

function exitCode(report: Report, { options, troubles }: Run): ExitCode {
  const { errors, warnings } = report.summary;
  if (troubles.length > 0) return 2;
  return errors > 0 || warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}
