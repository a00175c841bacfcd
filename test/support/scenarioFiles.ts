// Scenarios that stand in small text files, one a file: some lines of settings, the document with its marks, the answer that
// is expected; each part is led by a line `=== name`.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface ScenarioFile {
  /** The file's name in words. */
  readonly title: string;
  /** Name → text, without the line break at its end. */
  readonly parts: ReadonlyMap<string, string>;
}

/** The scenarios of a folder below `test/scenarios`, in the order of their names. */
export function scenarioFiles(folder: string): readonly ScenarioFile[] {
  const whole = path.resolve("test/scenarios", folder);
  const names = readdirSync(whole).filter((name) => name.endsWith(".txt"));
  assert.ok(names.length > 0, `there are no scenarios in ${whole}`);
  return names.sort().map((name) => ({
    title: name.slice(0, -".txt".length).replaceAll("-", " "),
    parts: partsOf(readFileSync(path.join(whole, name), "utf8")),
  }));
}

/** A part that has to be there. */
export function partOf({ title, parts }: ScenarioFile, name: string): string {
  const part = parts.get(name);
  assert.ok(part !== undefined, `"${title}" has no part "${name}"`);
  return part;
}

function partsOf(text: string): ReadonlyMap<string, string> {
  const [, ...pieces] = text.split(/^=== /m);
  return new Map(
    pieces.map((piece) => {
      const end = piece.indexOf("\n");
      return [piece.slice(0, end), piece.slice(end + 1).replace(/\n$/, "")];
    }),
  );
}

/** Takes a mark out of a text: the text without it, and where it stood. */
export function withoutMark(marked: string, mark: string): { text: string; line: number; character: number } {
  const before = marked.slice(0, marked.indexOf(mark)).split("\n");
  assert.ok(marked.includes(mark), `the document has no mark ${mark}`);
  return { text: marked.replace(mark, ""), line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
