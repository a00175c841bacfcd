// `stowage explain`: from an error's text to the rules and reasons that it speaks of, and to the value in a file.
import type { FileAnalysis } from "../core/analysis.js";
import type { Explanation } from "../core/features/explain.js";
import { docsUrl } from "../host/docsUrl.js";
import { absolutePath, relativePath } from "../host/paths.js";
import { readTextFile } from "../host/textFile.js";
import { createConfigs, forNamed } from "./configs.js";
import { type Engine, loadEngine } from "./engine.js";
import { type ExplanationReport, formatExplanations } from "./format/explanations.js";
import { readInput } from "./inputs.js";
import type { ExitCode } from "./lint.js";
import { createProgress } from "./progress.js";
import { wantsColor, widthOf } from "./terminal.js";
import { createWorkspaces } from "./workspaces.js";

export interface ExplainOptions {
  readonly format: "text" | "json";
  /** Where the value is looked for. */
  readonly file: string | undefined;
}

/** `words`: the message; none, or `-` alone: standard input. */
export async function explain(words: readonly string[], { format, file }: ExplainOptions): Promise<ExitCode> {
  const message = await messageOf(words);
  if (message === undefined) return trouble("Standard input is not UTF-8 text.");
  if (message.trim() === "") return trouble("There is no message. Give it in quotes, or pipe it in.");
  const engine = loadEngine();
  const analysed = file === undefined ? undefined : await analyse(file, engine);
  if (analysed !== undefined && "problem" in analysed) return trouble(analysed.problem);
  const found = engine.features.explain(message, engine.ids(), analysed);
  const explanations = found.map((one) => reportOf(one, analysed));
  if (format === "json") process.stdout.write(`${JSON.stringify({ version: 1, explanations }, undefined, 2)}\n`);
  else if (found.length > 0)
    process.stdout.write(
      formatExplanations(explanations, {
        color: wantsColor(process.stdout, process.env),
        width: widthOf(process.stdout),
      }),
    );
  return found.length === 0 ? trouble(NOTHING) : 0;
}

const NOTHING = "No rule and no known reason speaks of this. Paste the whole message, as the service gave it.";

async function messageOf(words: readonly string[]): Promise<string | undefined> {
  const piped = words.length === 0 || (words.length === 1 && words[0] === "-");
  if (!piped) return words.join(" ");
  const { content } = await readInput(process.stdin, "<stdin>");
  return "text" in content ? content.text : undefined;
}

async function analyse(file: string, engine: Engine): Promise<FileAnalysis | { problem: string }> {
  const { analysis, config, createWorkspace } = engine;
  const path = absolutePath(file);
  const content = await readTextFile(path);
  if (!("text" in content)) return { problem: `${relativePath(path)} ${content.problem}.` };
  const configs = createConfigs(config, undefined);
  const settings = forNamed(await configs.of(path));
  const progress = createProgress();
  try {
    const read = analysis.read({ path, text: content.text }, settings);
    const workspaces = createWorkspaces({ analysis, configs, createWorkspace, progress, named: [path] });
    return analysis.check(read, settings, await workspaces.of(read, settings));
  } finally {
    progress.end();
  }
}

function reportOf(explanation: Explanation, file: FileAnalysis | undefined): ExplanationReport {
  const { place, advice, ...rest } = explanation;
  const docs = explanation.from === "rule" ? docsUrl(explanation.id) : (explanation.sources[0] ?? "");
  const report = { ...rest, ...(advice === undefined ? {} : { advice }), docs };
  if (place === undefined || file === undefined) return report;
  const start = file.lines.positionAt(place.start);
  const end = file.lines.positionAt(place.end);
  return {
    ...report,
    place: {
      path: relativePath(file.path),
      pointer: place.pointer,
      line: start.line + 1,
      column: start.column + 1,
      endLine: end.line + 1,
      endColumn: end.column + 1,
      message: place.message,
      finding: place.finding,
    },
  };
}

function trouble(text: string): ExitCode {
  process.stderr.write(`stowage: ${text}\n`);
  return 2;
}
