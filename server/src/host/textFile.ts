// Reads one file as text, or says in plain words why that cannot be done: missing, no permission, too big, binary.
// It knows nothing of what files hold.
import { isUtf8 } from "node:buffer";
import { readFileSync, type Stats, statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";

/** Files over this size are not checked. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** Binary files show themselves by a NUL near their start. */
const PROBED_BYTES = 8192;

const BOM = "\uFEFF";

export type ProblemKind = "missing" | "unreadable" | "folder" | "special" | "too-big" | "binary";

/** Why a file cannot be checked; `problem` is the end of a sentence that begins with the file's name. */
export interface FileProblem {
  readonly kind: ProblemKind;
  readonly problem: string;
}

/** The text without its byte order mark; `bom` says whether there was one, so that it can be written again. */
export interface TextFile {
  readonly text: string;
  readonly bom: boolean;
}

/** Reads a file as UTF-8. Never throws. */
export async function readTextFile(path: string): Promise<TextFile | FileProblem> {
  try {
    // Before it is opened: opening a named pipe would wait for ever.
    return notText(await stat(path)) ?? decode(await readFile(path));
  } catch (error) {
    return problemOf(error);
  }
}

/** The same for a program that does nothing else meanwhile: several times as fast for many small files. */
export function readTextFileSync(path: string): TextFile | FileProblem {
  try {
    return notText(statSync(path)) ?? decode(readFileSync(path));
  } catch (error) {
    return problemOf(error);
  }
}

function notText(stats: Stats): FileProblem | undefined {
  if (stats.isDirectory()) return { kind: "folder", problem: "is a folder, not a file" };
  if (!stats.isFile()) return { kind: "special", problem: "is not a regular file; pipe it in with --stdin" };
  return stats.size > MAX_BYTES ? tooBig(stats.size) : undefined;
}

/** The bytes of a file as text, or why they are none. */
export function decode(bytes: Buffer): TextFile | FileProblem {
  if (bytes.length > MAX_BYTES) return tooBig(bytes.length);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { kind: "binary", problem: "is UTF-16 text; save it as UTF-8" };
  if (bytes.subarray(0, PROBED_BYTES).includes(0))
    return { kind: "binary", problem: "is a binary file (it holds NUL characters)" };
  // Characters that cannot be read would be lost when a fix writes the file.
  if (!isUtf8(bytes)) return { kind: "binary", problem: "is not UTF-8 text; save it as UTF-8" };
  const text = bytes.toString("utf8");
  return text.startsWith(BOM) ? { text: text.slice(1), bom: true } : { text, bom: false };
}

/** What goes into the file for this text. */
export function encode(file: TextFile): string {
  return file.bom ? BOM + file.text : file.text;
}

/** A failed file operation in plain words. */
export function problemOf(error: unknown): FileProblem {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? "";
  if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing", problem: "does not exist" };
  if (code === "EACCES" || code === "EPERM") return { kind: "unreadable", problem: "cannot be read: no permission" };
  if (code === "EISDIR") return { kind: "folder", problem: "is a folder, not a file" };
  if (code === "ELOOP") return { kind: "unreadable", problem: "is a symbolic link that leads back to itself" };
  if (code === "ENXIO" || code === "EOPNOTSUPP") return { kind: "special", problem: "is not a regular file" };
  const reason = code === "" && error instanceof Error ? error.message : code;
  return { kind: "unreadable", problem: `cannot be read (${reason})` };
}

function tooBig(size: number): FileProblem {
  const megabytes = Math.ceil((size / 1024 / 1024) * 10) / 10;
  return { kind: "too-big", problem: `is ${megabytes} MB; files over ${MAX_BYTES / 1024 / 1024} MB are not checked` };
}
