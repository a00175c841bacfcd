// Every whole definition, with its defaults filled in, is a document without errors or warnings, in the preset `strict` too,
// and says the same in JSON and in YAML, from the editor and from the server.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import YAML from "yaml";
import { createConfig } from "../../server/src/core/config/merge.js";
import { itemsIn } from "../support/completionTest.js";
import { analysis } from "../support/examples.js";
import { filledIn } from "../support/snippets.js";

interface Snippet {
  readonly description: string;
  readonly body: readonly string[];
}

type Snippets = Readonly<Record<string, Snippet>>;

const FILES = {
  json: JSON.parse(readFileSync("snippets/json.json", "utf8")) as Snippets,
  yaml: JSON.parse(readFileSync("snippets/yaml.json", "utf8")) as Snippets,
};

for (const [language, snippets] of Object.entries(FILES)) {
  for (const [prefix, { description, body }] of Object.entries(snippets)) {
    const text = filledIn(body.join("\n"));

    test(`snippet ${language}: ${prefix} lints clean`, () => {
      assert.match(prefix, /^(?:ecs|k8s|eks)(?:-[a-z0-9]+)+$/);
      assert.match(description, /^[A-Z].*[^.]$/);
      for (const preset of ["recommended", "strict"] as const) {
        const config = createConfig([{ root: "/work", values: { preset } }]);
        const { kind, findings } = analysis.analyse({ path: `/work/snippet.${language}`, text }, config);
        assert.notEqual(kind, null);
        assert.deepEqual(
          findings
            .filter(({ severity }) => severity === "error" || severity === "warning")
            .map(({ rule, message }) => `${preset} ${rule}: ${message}`),
          [],
        );
      }
    });

    test(`snippet ${language}: ${prefix} begins with its name and ends at $0`, () => {
      const [first] = body.join("\n").match(/\$\{\d+[:|]/) ?? [];
      assert.equal(first, "${1:");
      assert.equal(body.at(-1), "$0");
      assert.equal(body.join("\n").match(/\$0/g)?.length, 1);
    });
  }
}

test("snippets of both languages hold the same", () => {
  assert.deepEqual(Object.keys(FILES.json), Object.keys(FILES.yaml));
  for (const [name, { body }] of Object.entries(FILES.json)) {
    const yaml = FILES.yaml[name]?.body ?? [];
    assert.deepEqual(JSON.parse(filledIn(body.join("\n"))), YAML.parse(filledIn(yaml.join("\n"))), name);
  }
});

test("those of the editor fill files and are no completions; the server completes the same in empty documents", () => {
  for (const language of ["json", "yaml"] as const) {
    const source = readFileSync(`snippets/${language}.json`, "utf8");
    assert.doesNotMatch(source, /"prefix"/);
    assert.equal(source.match(/"isFileTemplate": true/g)?.length, Object.keys(FILES[language]).length);
    const offered = itemsIn("", 0, `/work/new.${language}`).map(({ label, edit, plainText }) => {
      assert.equal(plainText, filledIn(edit.text), label);
      return [label, edit.text];
    });
    const bodies = Object.entries(FILES[language]).map(([prefix, { body }]) => [prefix, body.join("\n")]);
    assert.deepEqual(offered, bodies);
  }
});
