// Flaws of keys at the top of a definition: many are looked for in one go, which must give what looking at each by itself gives.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cursorAt } from "../../server/src/core/features/completion/cursor.js";
import { flawsAt, flawsOf } from "../../server/src/core/features/completion/flaws.js";
import { propertiesOf, type Scene } from "../../server/src/core/features/completion/scene.js";
import { skeletonOf } from "../../server/src/core/features/completion/skeleton.js";
import type { KindId } from "../../server/src/core/kinds/kinds.js";
import { RULES } from "../../server/src/core/rules/registry.gen.js";
import { schemaAt } from "../../server/src/core/schema/schema.js";
import { analysis, DEFAULTS, loadSchema } from "../support/examples.js";

/** What changes most of what the rules say, put in front of the examples of the rules. */
const VARIANTS: Readonly<Partial<Record<KindId, readonly string[]>>> = {
  "ecs.taskDefinition": [
    "",
    '"requiresCompatibilities": ["FARGATE"],',
    '"requiresCompatibilities": ["EXTERNAL"],',
    '"networkMode": "awsvpc",',
    '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },',
  ],
  "ecs.service": [
    "",
    '"launchType": "FARGATE",',
    '"schedulingStrategy": "DAEMON",',
    '"capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }],',
    '"deploymentController": { "type": "CODE_DEPLOY" },',
  ],
};

for (const [kind, variants] of Object.entries(VARIANTS) as [KindId, readonly string[]][])
  test(`flaws in ${kind}: together as one by one`, () => {
    let found = 0;
    for (const text of examplesOf(kind).flatMap((example) => variants.flatMap((more) => withFirst(example, more)))) {
      const scene = sceneIn(text, kind);
      if (scene === undefined) continue;
      const at = schemaAt(scene.schema, []);
      const definition = at?.definition ?? "";
      const taken = scene.unit?.doc.root.properties.map(({ name }) => name) ?? [];
      const entries = (at === undefined ? [] : propertiesOf(scene.schema, at))
        .filter(([key]) => !taken.includes(key))
        .map(([key, property]) => [key, skeletonOf(scene.schema, property, `${definition}.${key}`)] as const);
      const alone = entries.flatMap((entry) => [...flawsOf(scene, [], [entry])]);
      assert.deepEqual([...flawsAt(scene, [], definition, entries)].sort(), alone.sort(), text);
      found += alone.length;
    }
    assert.ok(found > 500, `only ${found} flaws`);
  });

function examplesOf(kind: KindId): readonly string[] {
  const texts = RULES.filter(({ kinds }) => kinds.includes(kind)).flatMap(({ examples: { bad, good } }) => [bad, good]);
  return [...new Set(texts)].filter((text) => text.startsWith("{"));
}

function withFirst(text: string, more: string): readonly string[] {
  const key = /"\w+"/.exec(more)?.[0];
  return key !== undefined && text.includes(key) ? [] : [`{ ${more}${text.slice(1)}`];
}

/** With the cursor in front of everything else. */
function sceneIn(text: string, kind: KindId): Scene | undefined {
  const file = analysis.read({ path: "/a.json", text, language: "json" }, DEFAULTS);
  const { source, units } = file;
  const [unit] = units;
  const offset = 1;
  const cursor = cursorAt(source, offset);
  if (unit === undefined || unit.kind !== kind || unit.doc.root !== source.docs[0]?.root || cursor === undefined)
    return undefined;
  const { schema } = loadSchema(kind);
  const sources = { loadSchema, loadDocs: () => undefined };
  return {
    file,
    kind,
    schemaId: kind,
    text,
    unit,
    cursor,
    offset,
    path: [],
    schema,
    docs: undefined,
    sources,
    task: undefined,
  };
}
