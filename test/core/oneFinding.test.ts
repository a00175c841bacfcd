// One fact, one finding: what the reader of JSON and the schema would say twice of one place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { container, task } from "../support/documents.js";
import { analyseText } from "../support/examples.js";

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

test("one finding: of keys that stand twice the last one counts", () => {
  const text =
    "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { restartPolicy: Sometimes }\nkind: Service\nspec: { ports: [{ port: 80 }] }\n";
  assert.deepEqual(
    analyseText(text, "/work/service.yaml").findings.map(({ rule }) => rule),
    ["syntax/duplicate-key", "syntax/duplicate-key"],
  );
});
