// Which rules are run at all: those that the configuration switches off everywhere in a file are not, unless they take the
// place of what the schema says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { activeRules } from "../../server/src/core/activeRules.js";
import type { ConfigValues } from "../../server/src/core/config/config.js";
import { createConfig } from "../../server/src/core/config/merge.js";

function isRun(id: string, values: ConfigValues, path = "/work/task.json"): boolean {
  const rules = activeRules("ecs.taskDefinition", createConfig([{ root: "/work", values }]).forFile(path));
  return rules.all.some((rule) => rule.id === id);
}

const STRICT = "service/zone-rebalancing-default";
const USUAL = "task/fargate-size";
const REPLACING = "task/placement-type";

const CASES: Readonly<Record<string, readonly [id: string, values: ConfigValues, expected: boolean]>> = {
  "one of strict in recommended": [STRICT, {}, false],
  "one of strict in strict": [STRICT, { preset: "strict" }, true],
  "one of strict that is asked for": [STRICT, { rules: { [STRICT]: "hint" } }, true],
  "one of strict that an override asks for in some place": [
    STRICT,
    { overrides: [{ files: ["*.json"], pointers: ["/cpu"], rules: { "service/*": "hint" } }] },
    true,
  ],
  "one of strict that an override asks for in other files": [
    STRICT,
    { overrides: [{ files: ["*.yaml"], rules: { "service/*": "hint" } }] },
    false,
  ],
  "a usual one": [USUAL, {}, true],
  "a usual one that is off": [USUAL, { rules: { "task/*": "off" } }, false],
  "a usual one that is off in some place": [
    USUAL,
    { overrides: [{ files: ["*.json"], pointers: ["/cpu"], rules: { [USUAL]: "off" } }] },
    true,
  ],
  "one that is off and says what the schema says": [REPLACING, { rules: { [REPLACING]: "off" } }, true],
};

for (const [name, [id, values, expected]] of Object.entries(CASES))
  test(`active rules: ${name}`, () => assert.equal(isRun(id, values), expected));

test("active rules are the same object for files that the same overrides speak of", () => {
  const config = createConfig([{ root: "/work", values: { overrides: [{ files: ["a/*"], rules: {} }] } }]);
  const [a, b, c] = ["/work/a/1.json", "/work/a/2.json", "/work/3.json"].map((path) =>
    activeRules("ecs.taskDefinition", config.forFile(path)),
  );
  assert.equal(a, b);
  assert.notEqual(a, c);
});
