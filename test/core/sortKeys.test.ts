// Keys in the order of the reference: comments go with them, blank lines stay.
import assert from "node:assert/strict";
import { test } from "node:test";
import { container, task } from "../support/documents.js";
import { offeredAt, refactorTest } from "../support/refactorTest.js";

const SORT = "Sort keys in the order of the reference";

refactorTest("sort keys", {
  "with their comments, all the way down": {
    at: `{
  // head
  "containerDefinitions": [
    { "image": "nginx:1.27", "memory": 128, "name": "app" },
    {
      "memory": 128, // enough
      "_note": "x",

      // what
      "image": "redis:7", /* pinned */
      "name": "b" // its name
    }
  ], // all
  "family": "web"‸ // fam
}
`,
    choose: SORT,
    gives: `{
  "family": "web", // fam
  // head
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128 },
    {
      "name": "b", // its name

      // what
      "image": "redis:7", /* pinned */
      "memory": 128, // enough
      "_note": "x"
    }
  ] // all
}
`,
  },
  "in YAML": {
    at: `# head
containerDefinitions:
  - image: nginx:1.27 # pinned
    name: app
    command: |
      a
      b
    # little
    memory: 128

    environment:
      - value: x
        name: A
      # deep
    cpu: 128
# fam
family: web‸
`,
    choose: SORT,
    gives: `# head
# fam
family: web
containerDefinitions:
  - name: app
    image: nginx:1.27 # pinned
    cpu: 128
    # little
    memory: 128

    command: |
      a
      b
    environment:
      - name: A
        value: x
      # deep
`,
  },
  "of one object": {
    at: task(
      "",
      '{ "memory": 128, "name": "app"‸, "image": "nginx:1.27", "environment": [{ "value": "x", "name": "A" }] }',
    ),
    choose: "Sort these keys in the order of the reference",
    gives: task("", container('"memory": 128, "environment": [{ "name": "A", "value": "x" }]')),
  },
  "labels and options are left alone": {
    at: task("", container('"memory": 128, "dockerLabels": { "b": "1", "a‸": "2" }')),
    offers: [],
  },
});

test("sort keys: not where an alias would come before its anchor", () => {
  const text = `containerDefinitions:
  - name: app
    image: nginx:1.27
    command: &words [a]
    entryPoint: *words
family: web
`;
  const titles = offeredAt(text, text.indexOf("family"), { byName: true }).map(({ title }) => title);
  assert.ok(!titles.includes(SORT), titles.join("; "));
});
