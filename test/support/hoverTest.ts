// Tables of hovers: a document with the cursor in it, and what the hover there says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { FileAnalysis, Tasks } from "../../server/src/core/analysis.js";
import { type Hover, hover } from "../../server/src/core/features/hover.js";
import type { DocsLoader, SchemaDocs } from "../../server/src/core/schema/describe.js";
import { analyseText, loadSchema } from "./examples.js";

/** Stands where the pointer is. */
export const CURSOR = "‸";

/** A document with the cursor → parts that the hover has, in their order; nothing: there is no hover. */
export type HoverTable = Readonly<Record<string, readonly [string, ...string[]]>>;

export function hoverTest(table: HoverTable, path = "/work/document.json"): void {
  for (const [name, [marked, ...parts]] of Object.entries(table)) {
    test(`hover: ${name}`, () => {
      const found = hoverAt(marked, path);
      if (parts.length === 0) assert.equal(found?.markdown, undefined);
      else assertParts(found?.markdown ?? "", parts);
    });
  }
}

export function assertParts(text: string, parts: readonly string[]): void {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    assert.ok(found >= 0, `"${part}" is not there, or not in this order:\n${text}`);
    at = found + part.length;
  }
}

export function hoverAt(marked: string, path?: string, tasks: Tasks = []): Hover | undefined {
  const offset = marked.indexOf(CURSOR);
  assert.ok(offset >= 0, "the document has no cursor");
  return hoverIn(analyseText(marked.replace(CURSOR, ""), path), offset, tasks);
}

export function hoverIn(file: FileAnalysis, offset: number, tasks: Tasks = []): Hover | undefined {
  const { findings } = file;
  return hover(file, offset, {
    findings,
    tasks: () => tasks,
    prices: undefined,
    docsUrl: (rule) => `page:${rule}`,
    loadSchema,
    loadDocs,
  });
}

export const loadDocs: DocsLoader = (kind) => {
  const file = kind.replace(/#.*$/, "");
  const known = docs.get(file);
  if (known !== undefined) return known;
  if (kind.startsWith("stowage.")) return undefined;
  const read = JSON.parse(readFileSync(`schemas/generated/${file}.docs.json`, "utf8")) as SchemaDocs;
  docs.set(file, read);
  return read;
};

const docs = new Map<string, SchemaDocs>();
