// The generated schemas are what the model of the API says: compared with the other form in which the same package holds
// the model, and with the overlay that is laid over it on purpose.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { transformSync } from "esbuild";
import {
  CAPACITY_PROVIDER_OUTPUT_KEYS,
  CLUSTER_OUTPUT_KEYS,
  SERVICE_CREATE_KEYS,
  SERVICE_OUTPUT_KEYS,
  TASK_DEFINITION_OUTPUT_KEYS,
} from "../../server/src/core/data/outputKeys.gen.js";
import type { SchemaDocs } from "../../server/src/core/schema/describe.js";
import type { JsonSchema } from "../../server/src/core/schema/schema.js";

/** A structure of the model: `[3 or 4, namespace, name, traits, members, types, how many of the first are required]`. */
type Structure = readonly [number, string, string, unknown, readonly string[], readonly unknown[], number?];

interface Overlay {
  readonly definitions: Readonly<
    Record<string, { readonly required?: Record<string, { readonly unless?: string }>; readonly optional?: object }>
  >;
}

/** Kind → the least number of structures that its schema has. */
const KINDS = {
  "ecs.taskDefinition": 31,
  "ecs.service": 31,
  "ecs.updateService": 31,
  "ecs.runTask": 17,
  "ecs.cluster": 7,
  "ecs.capacityProvider": 13,
} as const;
const model = readModel();
const overlay = readJson("schemas/ecs.overlay.json") as Overlay;

for (const [kind, least] of Object.entries(KINDS)) {
  test(`schema ${kind}: keys and required keys are those of the model`, () => {
    const schema = readJson(`schemas/generated/${kind}.schema.json`) as JsonSchema;
    const structures = Object.entries(schema.definitions ?? {}).filter(([, { enum: values }]) => values === undefined);
    assert.ok(structures.length >= least, String(structures.length));
    for (const [name, definition] of structures) {
      const [, , , , members, , required = 0] = model.get(name) as Structure;
      assert.deepEqual(Object.keys(definition.properties ?? {}).sort(), [...members].sort(), `keys of ${name}`);
      assert.deepEqual([...(definition.required ?? [])].sort(), demanded(name, members.slice(0, required)), name);
    }
  });

  test(`schema ${kind}: every definition is closed, and every key is documented`, () => {
    const schema = readJson(`schemas/generated/${kind}.schema.json`) as JsonSchema;
    const docs = readJson(`schemas/generated/${kind}.docs.json`) as SchemaDocs;
    for (const [name, definition] of Object.entries(schema.definitions ?? {})) {
      if (definition.enum !== undefined) continue;
      assert.equal(definition.additionalProperties, false, name);
      const texts = docs.definitions[name]?.properties ?? {};
      assert.deepEqual(Object.keys(texts), Object.keys(definition.properties ?? {}), `documentation of ${name}`);
      for (const [key, text] of Object.entries(texts)) {
        assert.notEqual(text, "", `${name}.${key}`);
        assert.doesNotMatch(
          text,
          /<\/?(?:p|code|a|i|b|ul|ol|li|dl|dt|dd|note|important)\b|&[a-z]+;|^@/m,
          `${name}.${key}`,
        );
      }
    }
  });
}

test("the keys that only the service writes", () => {
  for (const key of ["taskDefinitionArn", "revision", "status", "requiresAttributes", "registeredAt", "registeredBy"])
    assert.ok(TASK_DEFINITION_OUTPUT_KEYS.has(key), key);
  for (const key of ["family", "containerDefinitions", "tags"]) assert.ok(!TASK_DEFINITION_OUTPUT_KEYS.has(key), key);
  for (const key of ["serviceArn", "events", "deployments", "createdAt"]) assert.ok(SERVICE_OUTPUT_KEYS.has(key), key);
  for (const key of ["clusterArn", "status", "runningTasksCount"]) assert.ok(CLUSTER_OUTPUT_KEYS.has(key), key);
  for (const key of ["capacityProviderArn", "updateStatus"]) assert.ok(CAPACITY_PROVIDER_OUTPUT_KEYS.has(key), key);
  for (const key of ["launchType", "role", "tags"]) assert.ok(SERVICE_CREATE_KEYS.has(key), key);
});

function demanded(name: string, required: readonly string[]): string[] {
  const { required: more = {}, optional = {} } = overlay.definitions[name] ?? {};
  const always = Object.keys(more).filter((key) => more[key]?.unless === undefined);
  return [...required.filter((key) => !(key in optional)), ...always].sort();
}

/** Runs the file with stand-ins for what it imports; its exports called `…$` are the structures. */
function readModel(): ReadonlyMap<string, Structure> {
  const source = readFileSync("node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js", "utf8");
  const { code } = transformSync(source, { format: "cjs" });
  const standIn: unknown = new Proxy(class {}, {
    get: () => standIn,
    apply: () => standIn,
    construct: () => standIn as object,
  });
  const module = { exports: {} as Record<string, unknown> };
  new Function("module", "require", code)(module, () => standIn);
  const structures = Object.values(module.exports).filter(
    (one) => Array.isArray(one) && (one[0] === 3 || one[0] === 4),
  );
  return new Map((structures as Structure[]).map((structure) => [structure[2], structure]));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
