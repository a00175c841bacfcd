// Temporary folders with files in them, and the real command run in one: what the tests of the command line stand on.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export const CLI = path.resolve("dist/cli.js");

export type Files = Readonly<Record<string, string | Buffer>>;

/** Runs `use` with the path of a new folder that holds these files (a name that ends with `/` makes a folder). */
export async function inFolder<Result>(files: Files, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "stowage-cli-")));
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      mkdirSync(name.endsWith("/") ? file : path.dirname(file), { recursive: true });
      if (!name.endsWith("/")) writeFileSync(file, content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `stowage` in a folder, without the colour wishes of whoever runs the tests. */
export function stowage(folder: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { NO_COLOR, FORCE_COLOR, GITHUB_WORKSPACE, ...env } = process.env;
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env: { ...env, ...options.env } });
  child.stdin.end(options.input ?? "");
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") });
    });
  });
}
