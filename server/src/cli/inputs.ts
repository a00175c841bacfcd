// What a run looks at: the files below the paths that were given, and their texts, or the text piped in. Everything that
// cannot be read comes as an input too, so that it is reported in its place.
import type { Readable } from "node:stream";
import { absolutePath } from "../host/paths.js";
import { decode, type FileProblem, readTextFileSync, type TextFile } from "../host/textFile.js";
import { type WalkedFile, walk } from "../host/walk.js";
import type { Configs } from "./configs.js";
import type { Progress } from "./progress.js";

export interface Input {
  /** Absolute, with `/`. */
  readonly path: string;
  /** Somebody asked for this very path. */
  readonly named: boolean;
  readonly content: TextFile | FileProblem;
}

export interface FoundFiles {
  readonly files: readonly WalkedFile[];
  /** Paths that could not be looked at. */
  readonly problems: readonly Input[];
}

export async function findFiles(paths: readonly string[], configs: Configs, progress: Progress): Promise<FoundFiles> {
  const files: WalkedFile[] = [];
  const problems: Input[] = [];
  const found = walk(
    paths.map((path) => absolutePath(path)),
    {
      ignored: async (path) => (await configs.of(path)).forFile(path).ignored,
      onProblem: ({ path, named, kind, problem }) => problems.push({ path, named, content: { kind, problem } }),
    },
  );
  for await (const file of found) {
    files.push(file);
    await progress.step(() => `Looking for files: ${files.length}`);
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

export function readFileInput({ path, named }: WalkedFile): Input {
  return { path, named, content: readTextFileSync(path) };
}

/** `name`: where the text belongs; it decides the configuration, and the kind when the content does not. */
export async function readInput(stream: Readable, name: string): Promise<Input> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return { path: absolutePath(name), named: true, content: decode(Buffer.concat(chunks)) };
}
