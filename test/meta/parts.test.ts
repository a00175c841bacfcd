// Every part, put into a good document of each place that it is offered at, is good there, too: no errors, no warnings, in
// JSON and in YAML.
import assert from "node:assert/strict";
import { test } from "node:test";
import YAML from "yaml";
import { partText } from "../../server/src/core/features/completion/partItems.js";
import { PARTS } from "../../server/src/core/features/completion/parts.gen.js";
import type { Node } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";
import { schemaAt } from "../../server/src/core/schema/schema.js";
import { schemaIdOf } from "../../server/src/core/schema/schemaId.js";
import { analyseText, loadSchema } from "../support/examples.js";
import { hostOf, put } from "../support/partHosts.js";
import { filledTemplate } from "../support/snippets.js";

for (const part of PARTS) {
  test(`part ${part.prefix} lints clean where it is offered`, () => {
    assert.match(part.prefix, /^(?:ecs|k8s|eks)(?:-[a-z0-9]+)+$/);
    assert.match(part.description, /^[A-Z].*[^.]$/);
    for (const { kind, path } of part.at) {
      const steps = path.map((step) => (step === "[]" ? 0 : step));
      const host = hostOf(part, kind, path);
      const schemaId = schemaIdOf(kind, parse(JSON.stringify(host), "json").docs[0]?.root as Node);
      assert.ok(schemaId !== undefined);
      assert.notEqual(schemaAt(loadSchema(schemaId).schema, steps), undefined, `${kind} ${path.join(".")}`);
      assert.deepEqual(
        problemsOf(host, kind).filter((problem) => !IS_WAITING.test(problem)),
        [],
        "the host itself",
      );
      put(host, path, filledTemplate(part.body));
      assert.deepEqual(problemsOf(host, kind), [], `${kind} ${path.join(".")}`);
    }
  });
}

test("parts read the same in both languages", () => {
  for (const { prefix, body } of PARTS) {
    const shown = (language: "json" | "yaml") =>
      /```\w+\n(.*)\n```$/s.exec(partText(prefix, language) ?? "")?.[1] ?? "";
    assert.deepEqual(JSON.parse(shown("json")), filledTemplate(body), prefix);
    assert.deepEqual(YAML.parse(shown("yaml")), filledTemplate(body), prefix);
  }
});

test("no two parts have the same prefix, body or description", () => {
  for (const key of ["prefix", "body", "description"] as const) {
    const values = PARTS.map((part) => JSON.stringify(part[key]));
    assert.deepEqual([...new Set(values)], values, key);
  }
});

/** What is wrong only because the part is not there yet. */
const IS_WAITING = /^(?:volume|k8s\/volume|log\/firelens|service\/blue-green)/;

function problemsOf(document: object, expected: string): string[] {
  const texts = { json: JSON.stringify(document, undefined, 2), yaml: YAML.stringify(document) };
  return Object.entries(texts).flatMap(([language, text]) => {
    const { kind, findings } = analyseText(text, `/work/host.${language}`);
    assert.equal(kind, expected);
    return findings
      .filter(({ severity }) => severity === "error" || severity === "warning")
      .map(({ rule, message }) => `${rule}: ${message}`);
  });
}
