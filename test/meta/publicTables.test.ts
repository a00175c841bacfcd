// Tables that AWS publishes in a form that programs can read, held against it: a new release of the SDK shows what is missing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CAPABILITIES } from "../../server/src/core/data/capabilities.js";
import { REGIONS } from "../../server/src/core/data/regions.js";
import { IPC_SYSCTLS } from "../../server/src/core/data/sysctls.js";
import { TMPFS_OPTIONS } from "../../server/src/core/data/tmpfsOptions.js";
import { KNOWN_SYSCTLS } from "../../server/src/core/data/usualSysctls.js";

const SDK = "node_modules/@aws-sdk";
/** Regions of secret services, which nobody else reaches. */
const ISOLATED = /^aws-iso/;

interface Partition {
  readonly id: string;
  readonly regions: Readonly<Record<string, { readonly description: string }>>;
}

test("every public region of the SDK is in the table", () => {
  const file = readFileSync(`${SDK}/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js`, "utf8");
  const { partitions }: { readonly partitions: readonly Partition[] } = JSON.parse(
    file.slice(file.indexOf("{"), file.lastIndexOf("}") + 1),
  );
  const names = partitions
    .filter(({ id }) => !ISOLATED.test(id))
    .flatMap(({ regions }) => Object.keys(regions))
    .filter((name) => !name.endsWith("-global"));
  assert.deepEqual(REGIONS.map(({ name }) => name).sort(), names.sort());
});

const DECLARATIONS = readFileSync(`${SDK}/client-ecs/dist-types/models/models_0.d.ts`, "utf8");

/** The quoted words of the documentation of a key. */
function quotedIn(definition: string, key: string): string[] {
  const start = DECLARATIONS.indexOf(`export interface ${definition} {`);
  const end = DECLARATIONS.indexOf(`\n    ${key}?: `, start);
  const documentation = DECLARATIONS.slice(DECLARATIONS.lastIndexOf("/**", end), end);
  return [...documentation.matchAll(/"([^"]+)"/g)].map(([, word]) => word as string);
}

test("capabilities, mount options and kernel parameters are those of the API reference", () => {
  const add = quotedIn("KernelCapabilities", "add");
  assert.deepEqual([...CAPABILITIES].sort(), add.sort());
  assert.deepEqual([...TMPFS_OPTIONS].sort(), quotedIn("Tmpfs", "mountOptions").sort());
  const parameters = quotedIn("SystemControl", "value").filter((word) => word.startsWith("kernel."));
  assert.deepEqual([...IPC_SYSCTLS].sort(), parameters.sort());
  for (const parameter of IPC_SYSCTLS)
    assert.ok(
      KNOWN_SYSCTLS.some(({ name }) => name === parameter),
      parameter,
    );
});
