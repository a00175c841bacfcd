// Which rules a document is given to: those of its kind of which a key stands in it, whatever the document before held.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../server/src/core/parse/parse.js";
import { RULES } from "../../server/src/core/rules/registry.gen.js";
import { runRules } from "../../server/src/core/rules/run.js";

const CPU = `{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "cpu": 1 }] }`;
const STOP = CPU.replace('"cpu": 1', '"stopTimeout": 1');
const BOTH = CPU.replace('"cpu": 1', '"cpu": 1, "stopTimeout": 1');
const NONE = "{}";

const DOCUMENTS: readonly (readonly [name: string, text: string, rules: readonly string[]])[] = [
  ["one key", CPU, ["container/cpu-min"]],
  ["as many keys, another one", STOP, ["container/stop-timeout"]],
  ["one key more", BOTH, ["container/cpu-min", "container/stop-timeout"]],
  ["no key at all", NONE, []],
  ["the first once more", CPU, ["container/cpu-min"]],
];

const LOOKED_AT: ReadonlySet<string> = new Set(["container/cpu-min", "container/stop-timeout"]);

for (const [name, text, rules] of DOCUMENTS) {
  test(`runRules: ${name}`, () => {
    const [doc] = parse(text, "json").docs;
    assert.ok(doc !== undefined);
    const found = runRules(RULES, doc, "ecs.taskDefinition").reports.map(({ rule }) => rule);
    assert.deepEqual(
      found.filter((rule) => LOOKED_AT.has(rule)),
      rules,
    );
  });
}

test("runRules: one second is not several", () => {
  const text = CPU.replace('"cpu": 1', '"healthCheck": { "command": ["CMD", "true"], "interval": 1, "timeout": 61 }');
  const [doc] = parse(text, "json").docs;
  assert.ok(doc !== undefined);
  const messages = runRules(RULES, doc, "ecs.taskDefinition").reports.map(({ message }) => message);
  assert.ok(messages.some((message) => message.includes(" is 1 second, and ECS takes 5 to 300.")));
  assert.ok(messages.some((message) => message.includes(" is 61 seconds, and ECS takes 2 to 60.")));
});
