// One fact, one finding: what the reader of JSON and the schema would say twice of one place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/core/base/text.js";
import { container, task } from "../support/documents.js";
import { analyseText, analysis } from "../support/examples.js";

/** What stands in the text → the findings at it. */
const VALUES: readonly (readonly [name: string, text: string, findings: readonly string[]])[] = [
  [
    "a number with a zero in front where a text belongs",
    task("", container('"environment": [{ "name": "ACCOUNT", "value": 012345678901 }]')),
    ['schema/type "value" must be a text here, not the number 012345678901. Put it in quotes.'],
  ],
  [
    "a number with a zero in front where a number belongs",
    task("", container('"memory": 0128')),
    ['syntax/json 0128 begins with a zero, which JSON does not allow. Write 128, or "0128" as a text.'],
  ],
];

for (const [name, text, findings] of VALUES) {
  test(`one finding: ${name}`, () => {
    const at = text.search(/\b0\d/);
    const found = analyseText(text, "/work/task.json").findings.filter(({ start }) => start === at);
    assert.deepEqual(
      found.map(({ rule, message }) => `${rule} ${message}`),
      findings,
    );
  });
}

const TWO =
  "apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [{ port: 80 }] }\n\n# The pods.\napiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: a:1 }] }\n";

test("one finding: an object that begins without ---", () => {
  for (const text of [TWO, `${TWO}---\na: &a 1\nb: *a\n`]) {
    const file = analyseText(text, "/work/service.yaml");
    const [finding, ...others] = file.findings;
    assert.deepEqual(others, []);
    assert.equal(
      finding?.message,
      '"apiVersion" stands here a second time, as if another object began. Put --- in front of it, or remove one of the two.',
    );
    const [fix] = finding === undefined ? [] : analysis.fixes(finding);
    assert.equal(fix?.safe, false);
    assert.equal(applyEdits(text, fix?.edits ?? []), text.replace("# The pods.\n", "# The pods.\n---\n"));
  }
});

test("one finding: of keys that stand twice in an item, each", () => {
  const text =
    "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Pod\n    apiVersion: v1\n    kind: Pod\n";
  const found = analyseText(text, "/work/list.yaml").findings.filter(({ rule }) => rule === "syntax/duplicate-key");
  assert.equal(found.length, 2);
});

test("one finding: of keys that stand twice the last one counts", () => {
  const text =
    "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { restartPolicy: Sometimes }\nkind: Service\nspec: { ports: [{ port: 80 }] }\n";
  assert.deepEqual(
    analyseText(text, "/work/service.yaml").findings.map(({ rule }) => rule),
    ["syntax/duplicate-key", "syntax/duplicate-key"],
  );
});
