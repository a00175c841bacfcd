// Every snippet, with its defaults filled in, is a document without errors or warnings.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { analyseText } from "../support/examples.js";

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

for (const language of ["json", "yaml"]) {
  const snippets = JSON.parse(readFileSync(`snippets/${language}.json`, "utf8")) as Record<string, Snippet>;
  for (const [name, { prefix, body }] of Object.entries(snippets)) {
    test(`snippet ${language}: ${name}`, () => {
      assert.match(prefix, /^ecs-/);
      const text = body
        .join("\n")
        .replace(/\$\{\d+:([^}]*)\}/g, "$1")
        .replace(/\$0/g, "");
      const { kind, findings } = analyseText(text, `/work/snippet.${language}`);
      assert.notEqual(kind, null);
      assert.deepEqual(
        findings.filter(({ severity }) => severity === "error" || severity === "warning").map(({ message }) => message),
        [],
      );
    });
  }
}
