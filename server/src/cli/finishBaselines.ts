// What a run does with its baselines in the end: reports the entries that are of no use any more, or writes what was found
// (`--write-baseline`), or removes what was not (`--prune-baseline`), and says so.
import { writeFile } from "node:fs/promises";
import type { Finding } from "../core/base/finding.js";
import { applyEdits, linesOf } from "../core/base/text.js";
import { parentOf, relativePath } from "../host/paths.js";
import { encode, problemOf } from "../host/textFile.js";
import type { Verdict } from "./baseline.js";
import { reportFile } from "./check.js";
import { forNamed } from "./configs.js";
import type { Engine } from "./engine.js";
import type { Run } from "./lint.js";
import { counted } from "./report.js";

type Tools = Engine["features"]["baseline"];

/** `roots`: the files and folders that were checked, absolute. */
export async function finishBaselines(run: Run, tools: Tools, roots: readonly string[]): Promise<void> {
  const { options, baselines } = run;
  const verdicts = await baselines.verdicts(roots);
  run.troubles.push(...baselines.troubles);
  for (const verdict of verdicts) {
    if (options.changeBaseline === "write") await write(verdict, run, tools);
    else if (options.changeBaseline === "prune") await prune(verdict, run, tools);
    await report(verdict, run, tools);
  }
  if (options.changeBaseline === undefined || verdicts.length > 0 || baselines.troubles.length > 0) return;
  run.notes.push(
    options.changeBaseline === "write"
      ? "Nothing was found that a baseline could record."
      : 'No baseline is in use: none is named by "baseline" in .stowage.json, or by --baseline.',
  );
}

async function write({ path, text, found, kept, unnamedIn }: Verdict, run: Run, tools: Tools): Promise<void> {
  const after = tools.text([...found, ...kept]);
  const shown = relativePath(path);
  if (text !== after && !(await written(path, after, run))) return;
  const others =
    kept.length === 0 ? "" : `, and left ${counted(kept.length, "entry", "entries")} of other files as they were`;
  run.notes.push(`Recorded ${counted(found.length, "finding")} in ${shown}${others}.`);
  if (unnamedIn !== undefined) await nameIn(unnamedIn, path, run, tools);
  else if (typeof run.options.baseline === "string" && text === undefined)
    run.notes.push(`Use it with --baseline ${shown}, or name it in .stowage.json: "baseline".`);
}

/** From now on the configuration names the baseline, so that the next run uses it. */
async function nameIn(
  { path, file }: NonNullable<Verdict["unnamedIn"]>,
  baseline: string,
  run: Run,
  tools: Tools,
): Promise<void> {
  const name = relativePath(baseline, parentOf(path));
  const content = file !== undefined && "text" in file.content ? file.content : undefined;
  const edits = tools.addToConfig({ path, text: content?.text }, name);
  const shown = relativePath(path);
  if (edits.length === 0) {
    run.troubles.push(`${shown} is too broken to be changed. Mend it, and add "baseline": "${name}" to it.`);
    return;
  }
  const text = applyEdits(content?.text ?? "", edits);
  if (!(await written(path, encode({ text, bom: content?.bom ?? false }), run))) return;
  const done = content === undefined ? `Made ${shown}, which names it` : `Added "baseline" to ${shown}`;
  run.notes.push(`${done}: later runs report only what is new.`);
}

async function prune({ path, text, found, kept, stale, gone }: Verdict, run: Run, tools: Tools): Promise<void> {
  const shown = relativePath(path);
  if (stale.length === 0 && gone.length === 0) {
    run.notes.push(`${shown} records nothing that is no longer found.`);
    return;
  }
  const after = tools.text([...found, ...kept]);
  if (text !== after && !(await written(path, after, run))) return;
  const removed = [...stale, ...gone.flat()].length;
  run.notes.push(`Removed from ${shown} what is no longer found: ${counted(removed, "entry", "entries")}.`);
}

async function written(path: string, text: string, run: Run): Promise<boolean> {
  try {
    await writeFile(path, text);
    return true;
  } catch (error) {
    run.troubles.push(`${relativePath(path)} cannot be written: ${problemOf(error).problem}.`);
    return false;
  }
}

/** By its use a baseline is a part of the configuration, whatever its name, and is reported as one. */
async function report(verdict: Verdict, run: Run, tools: Tools): Promise<void> {
  const { path, text = "" } = verdict;
  const shown = relativePath(path);
  const at = run.files.findIndex((file) => file.path === shown);
  const met = run.files[at];
  const findings = run.options.stdin || run.options.changeBaseline ? [] : await findingsOf(verdict, run, tools);
  if (met === undefined && findings.length === 0) return;
  const source = { text, language: "jsonc", docs: [], comments: [], problems: [] } as const;
  const file = { path, source, lines: linesOf(text), docs: [], units: [], kind: "stowage.config", reason: "" } as const;
  const context = { analysis: run.analysis, shown: relativePath };
  const made = await reportFile({ ...file, findings, failures: [] }, met?.named ?? false, context);
  if (met === undefined) run.files.push(made);
  else run.files[at] = made;
}

async function findingsOf({ path, stale, gone }: Verdict, run: Run, tools: Tools): Promise<Finding[]> {
  const settings = forNamed(await run.configs.of(path)).forFile(path);
  const findings = [...stale.map(tools.staleFinding), ...gone.map(tools.goneFinding)];
  return findings
    .sort((a, b) => a.start - b.start)
    .flatMap((finding) => {
      const severity = settings.severity(finding.rule, finding.pointer, finding.severity);
      return severity === "off" ? [] : [{ ...finding, severity }];
    });
}
