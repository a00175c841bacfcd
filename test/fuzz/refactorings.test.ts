// Whatever refactoring is chosen wherever in the examples: the document stays sound, without a new error.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { applyEdits } from "../../server/src/core/base/text.js";
import { pathOf, walk } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";
import { RULES } from "../../server/src/core/rules/registry.gen.js";
import { errorsIn, newErrors, offeredAt, valuesIn } from "../support/refactorTest.js";
import { jsonToYaml } from "../support/yamlTwin.js";

/** Of a task that moves to Fargate only these may be left to a person. */
const LEFT = [
  "volume/host-path-fargate",
  "volume/docker-fargate",
  "volume/fsx",
  "log/driver-fargate",
  "linux/gpu-fargate",
  "linux/inference-accelerator",
  "task/inference-accelerator",
  "task/runtime-fargate-windows",
  "task/fargate-windows-size",
  "task/fargate-size",
];

const examples = readdirSync("examples", { recursive: true })
  .map((name) => String(name).replaceAll("\\", "/"))
  .filter((name) => /\.(?:json|ya?ml)$/.test(name))
  .map((name) => [name, readFileSync(`examples/${name}`, "utf8")] as const);
const fromRules = RULES.filter(({ kinds }) => kinds.includes("ecs.taskDefinition")).flatMap(
  ({ id, examples: { good } }, index) => {
    const yaml = index % 4 === 0 ? jsonToYaml(good) : undefined;
    return [[id, good] as const, ...(yaml === undefined ? [] : [[`${id} in YAML`, yaml] as const])];
  },
);

test("refactorings: every document stays sound, whatever is chosen wherever", () => {
  let tried = 0;
  for (const [name, text] of [...examples, ...fromRules]) {
    const seen = new Set<string>();
    const known = errorsIn(text);
    for (const [index, { offset, part }] of placesIn(text).entries()) {
      for (const { title, edits } of offeredAt(text, offset, { byName: index === 0 })) {
        if (seen.has(`${part} ${title}`)) continue;
        seen.add(`${part} ${title}`);
        tried++;
        const after = applyEdits(text, edits());
        if (!name.startsWith("broken")) valuesIn(after);
        const wrong = newErrors(text, after, known).filter(
          (rule) => !title.startsWith("Convert to Fargate") || !LEFT.includes(rule),
        );
        assert.deepEqual(wrong, [], `${name}: ${title}\n${after}`);
      }
    }
  }
  assert.ok(tried > 500, `${tried} refactorings`);
});

/** Each place, and the container that it lies in: the same is offered all over a container. */
function placesIn(text: string): readonly { readonly offset: number; readonly part: string }[] {
  const places = new Map<number, string>();
  for (const { root } of parse(text, /^\s*[{[]/.test(text) ? "json" : "yaml").docs)
    walk(root, (node) => void places.set(node.start, pathOf(node).slice(0, 2).join("/")));
  return [...places].map(([offset, part]) => ({ offset, part }));
}
