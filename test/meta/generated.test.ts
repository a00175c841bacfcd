// Committed pages that are made from the source are what the source makes today.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { allPages } from "../../scripts/pages/all.js";
import { loadSchema } from "../support/examples.js";

test("the generated pages are up to date (run `npm run docs`)", () => {
  const pages = allPages(loadSchema);
  const there = readdirSync("docs/rules", { recursive: true })
    .map((name) => `docs/rules/${String(name).replaceAll(path.sep, "/")}`)
    .filter((name) => name.endsWith(".md"));
  const wanted = [...pages.keys()].filter((file) => file.startsWith("docs/rules/"));
  assert.deepEqual(there.sort(), wanted.sort());
  for (const [file, text] of pages) assert.equal(readFileSync(file, "utf8"), text, file);
});
