// What `stowage place` is given: the definitions, each as one document, and the values that the clusters are read from. What
// cannot be read is a sentence for a person.
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { ReadFile } from "../core/analysis.js";
import type { KindId } from "../core/kinds/kinds.js";
import type { Doc } from "../core/parse/doc.js";
import type { ClusterInput } from "../core/placement/clusters/readCluster.js";
import { absolutePath, relativePath } from "../host/paths.js";
import { problemOf, readTextFile } from "../host/textFile.js";
import { createConfigs, forNamed } from "./configs.js";
import type { Engine } from "./engine.js";
import { readInput } from "./inputs.js";

export type Problem = { readonly problem: string };

/** `-` stands for standard input. */
export interface DefinitionWanted {
  readonly path: string;
  readonly kinds: readonly KindId[];
  /** As in "is not a task definition". */
  readonly title: string;
}

export interface Definition {
  readonly doc: Doc;
  readonly file: ReadFile;
  /** How many of the kind the file holds besides; the first is taken. */
  readonly others: number;
}

export async function readDefinition(wanted: DefinitionWanted, engine: Engine): Promise<Definition | Problem> {
  const piped = wanted.path === "-";
  const path = absolutePath(piped ? "<stdin>" : wanted.path);
  const shown = shownName(wanted.path);
  const content = piped ? (await readInput(process.stdin, "<stdin>")).content : await readTextFile(path);
  if (!("text" in content)) return { problem: `${shown} ${content.problem}.` };
  const config = forNamed(await createConfigs(engine.config, undefined).of(path));
  const file = engine.analysis.read({ path, text: content.text }, config);
  const units = file.units.filter(({ kind }) => wanted.kinds.includes(kind));
  const [unit] = units;
  const broken = file.source.problems.find(({ severity }) => severity === "error");
  if (broken !== undefined) {
    const { line, column } = place(file, broken.start);
    return { problem: `${shown}:${line}:${column} cannot be read: ${broken.message}` };
  }
  if (unit === undefined) return { problem: `${shown} is not ${wanted.title}. ${file.reason}` };
  return { doc: unit.doc, file, others: units.length - 1 };
}

/** The value of a file, or of standard input. */
export async function readClusterInput(given: string, engine: Engine): Promise<ClusterInput | Problem> {
  const { placement } = engine;
  const shown = shownName(given);
  const path = absolutePath(given === "-" ? "<stdin>" : given);
  try {
    const text = await textOf(given, path, engine);
    if (typeof text !== "string") return { problem: `${shown} ${text.problem}` };
    const read = placement.clusterValue(path, text.startsWith(BOM) ? text.slice(1) : text);
    return "problem" in read ? { problem: `${shown} ${read.problem}` } : { name: shown, value: read.value };
  } catch (error) {
    return { problem: `${shown} ${problemOf(error).problem}.` };
  }
}

const BOM = "\uFEFF";

export function shownName(given: string): string {
  return given === "-" ? "Standard input" : relativePath(absolutePath(given));
}

async function textOf(given: string, path: string, { placement }: Engine): Promise<string | Problem> {
  if (given === "-") return textIn(process.stdin, placement);
  const stats = await stat(path);
  if (stats.isDirectory()) return { problem: "is a folder, not a file." };
  // In one go where the size is known: pieces and the whole together would need twice the memory.
  if (!stats.isFile()) return textIn(createReadStream(path), placement);
  return stats.size > placement.mostClusterBytes ? { problem: placement.tooLarge(stats.size) } : readFile(path, "utf8");
}

async function textIn(stream: AsyncIterable<unknown>, placement: Engine["placement"]): Promise<string | Problem> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Buffer);
    size += bytes.length;
    if (size > placement.mostClusterBytes) return { problem: placement.tooLarge(size) };
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function place(file: ReadFile, offset: number): { readonly line: number; readonly column: number } {
  const { line, column } = file.lines.positionAt(offset);
  return { line: line + 1, column: column + 1 };
}
