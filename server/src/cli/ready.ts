// `stowage ready`: what keeps task definitions from a launch type, with the fixes.

import type { FileAnalysis } from "../core/analysis.js";
import { LAUNCH_TYPES, type LaunchType, type Readiness } from "../core/features/readiness.js";
import { docsUrl } from "../host/docsUrl.js";
import { absolutePath, relativePath } from "../host/paths.js";
import { readTextFile } from "../host/textFile.js";
import { createConfigs, forNamed } from "./configs.js";
import { type Engine, loadEngine } from "./engine.js";
import { type BlockerReport, formatReadiness, type ReadinessReport } from "./format/readiness.js";
import type { ExitCode } from "./lint.js";
import { wantsColor, widthOf } from "./terminal.js";

export interface ReadyOptions {
  readonly launchType: LaunchType;
  readonly format: "text" | "json";
}

/** As it is given on the command line: `managed-instances`. */
export function launchTypeNamed(name: string): LaunchType {
  return name.toUpperCase().replace("-", "_") as LaunchType;
}

export async function ready(paths: readonly string[], { launchType, format }: ReadyOptions): Promise<ExitCode> {
  const engine = loadEngine();
  const configs = createConfigs(engine.config, undefined);
  const files: ReadinessReport[] = [];
  const troubles: string[] = [];
  for (const given of paths) {
    const path = absolutePath(given);
    const content = await readTextFile(path);
    const result =
      "text" in content
        ? await readinessOf(path, content.text, launchType, engine, configs)
        : { problem: content.problem };
    if ("problem" in result) troubles.push(`${relativePath(path)} ${result.problem.replace(/\.$/, "")}.`);
    else files.push(reportOf(result));
  }
  const title = LAUNCH_TYPES.find(({ id }) => id === launchType)?.title ?? launchType;
  const options = { color: wantsColor(process.stdout, process.env), width: widthOf(process.stdout) };
  if (format === "json") process.stdout.write(`${JSON.stringify({ version: 1, launchType, files }, undefined, 2)}\n`);
  else process.stdout.write(formatReadiness(files, title, options));
  for (const trouble of troubles) process.stderr.write(`stowage: ${trouble}\n`);
  if (troubles.length > 0) return 2;
  return files.some((file) => !file.ready) ? 1 : 0;
}

async function readinessOf(
  path: string,
  text: string,
  launchType: LaunchType,
  { analysis, features }: Engine,
  configs: ReturnType<typeof createConfigs>,
): Promise<Readiness | { problem: string }> {
  const config = forNamed(await configs.of(path));
  return features.readiness(analysis, analysis.analyse({ path, text }, config), launchType, config);
}

function reportOf({ blockers, file }: Readiness): ReadinessReport {
  const path = relativePath(file.path);
  return { path, ready: blockers.length === 0, blockers: blockers.map((blocker) => blockerOf(blocker, file)) };
}

function blockerOf({ start, end, ...blocker }: Readiness["blockers"][number], { lines }: FileAnalysis): BlockerReport {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    ...blocker,
    ...(blocker.rule === null ? {} : { docs: docsUrl(blocker.rule) }),
    line: from.line + 1,
    column: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
  };
}
