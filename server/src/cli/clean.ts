// `stowage clean`: prints a task definition made ready to be registered, or writes it back into its file.
import { writeFile } from "node:fs/promises";
import { absolutePath, relativePath } from "../host/paths.js";
import { encode, problemOf, readTextFile } from "../host/textFile.js";
import { createConfigs, forNamed } from "./configs.js";
import { loadEngine } from "./engine.js";
import { readInput } from "./inputs.js";
import type { ExitCode } from "./lint.js";
import { counted } from "./report.js";

export interface CleanOptions {
  readonly write: boolean;
}

/** `file`: `-` stands for standard input. */
export async function clean(file: string, { write }: CleanOptions): Promise<ExitCode> {
  const piped = file === "-";
  const path = absolutePath(piped ? "<stdin>" : file);
  const shown = piped ? "Standard input" : relativePath(path);
  const content = piped ? (await readInput(process.stdin, "<stdin>")).content : await readTextFile(path);
  if (!("text" in content)) return trouble(`${shown} ${content.problem}.`);
  const { analysis, config, features } = loadEngine();
  const settings = forNamed(await createConfigs(config, undefined).of(path));
  const result = features.clean(analysis.analyse({ path, text: content.text }, settings));
  if ("problem" in result) return trouble(`${shown} ${result.problem.replace(/\.$/, "")}.`);
  const after = encode({ ...content, text: result.text });
  if (!write) process.stdout.write(after);
  else if (result.text !== content.text) {
    try {
      await writeFile(path, after);
    } catch (error) {
      return trouble(`${shown} cannot be written: ${problemOf(error).problem}.`);
    }
  }
  process.stderr.write(`${summary(shown, result)}\n`);
  return 0;
}

function summary(shown: string, { dropped, unwrapped }: { dropped: readonly string[]; unwrapped: boolean }): string {
  const done = [
    dropped.length > 0 ? `dropped ${counted(dropped.length, "value")} (${namesOf(dropped)})` : "",
    unwrapped ? 'took off the wrapper "taskDefinition"' : "",
  ].filter((part) => part !== "");
  return done.length === 0 ? `${shown}: nothing to clean.` : `${shown}: ${done.join("; ")}.`;
}

const MOST_NAMES = 8;

/** The keys that went, each once. */
function namesOf(pointers: readonly string[]): string {
  const names = [
    ...new Set(pointers.map((pointer) => pointer.split("/").findLast((step) => !/^\d*$/.test(step)) ?? "")),
  ];
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function trouble(text: string): ExitCode {
  process.stderr.write(`stowage: ${text}\n`);
  return 2;
}
