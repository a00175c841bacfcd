// Makes what is generated from a dependency and from tables of our own: the schemas of every kind, compiled, with the
// documentation of their fields beside them (schemas/generated/), the keys that only the service writes, the schemas and the
// table of Kubernetes' kinds, and the snippets. Skips what is up to date.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "./generate/compile.mjs";
import { readDeclarations } from "./generate/declarations.mjs";
import { checkOverlay, keysOnlyIn, makeSchema } from "./generate/jsonSchema.mjs";
import { generateKubernetes, KUBERNETES_OUTPUTS, kubernetesInputs } from "./generate/kubernetes.mjs";
import { writeIfChanged } from "./generate/registry.mjs";
import { generateSnippets } from "./generate/snippets.mjs";

const OUTPUT = "schemas/generated";
const OUTPUT_KEYS = "server/src/core/data/outputKeys.gen.ts";
const OVERLAY = "schemas/ecs.overlay.json";
const CLUSTER_FILE = "schemas/stowage.cluster.json";
const SDK = "node_modules/@aws-sdk/client-ecs";

/** Kind → the structure that its documents are the input of. */
const ECS_ROOTS = {
  "ecs.taskDefinition": "RegisterTaskDefinitionRequest",
  "ecs.service": "CreateServiceRequest",
  "ecs.updateService": "UpdateServiceRequest",
  "ecs.runTask": "RunTaskRequest",
  "ecs.cluster": "CreateClusterRequest",
  "ecs.capacityProvider": "CreateCapacityProviderRequest",
};

export async function generate() {
  mkdirSync(OUTPUT, { recursive: true });
  const outputs = Object.keys(ECS_ROOTS).flatMap((kind) => [`${kind}.schema.json`, `${kind}.docs.json`, `${kind}.js`]);
  const files = [...outputs.map((name) => `${OUTPUT}/${name}`), OUTPUT_KEYS];
  await unlessFresh("ecs", [OVERLAY, `${SDK}/package.json`], files, generateEcs);
  await unlessFresh("kubernetes", kubernetesInputs(), KUBERNETES_OUTPUTS, generateKubernetes);
  await generateConfig();
  await generateClusterFile();
  generateSnippets();
}

async function generateEcs() {
  const overlay = JSON.parse(readFileSync(OVERLAY, "utf8"));
  const declarations = readDeclarations(`${SDK}/dist-types/models`);
  checkOverlay(declarations, overlay);
  for (const [kind, root] of Object.entries(ECS_ROOTS)) {
    const { schema, docs } = makeSchema(declarations, root, overlay);
    writeIfChanged(`${OUTPUT}/${kind}.schema.json`, `${JSON.stringify(schema, undefined, 1)}\n`);
    writeIfChanged(`${OUTPUT}/${kind}.docs.json`, JSON.stringify(docs));
    await compile(schema, `${OUTPUT}/${kind}.js`);
  }
  writeIfChanged(OUTPUT_KEYS, outputKeysModule(declarations));
}

/** The schema of the configuration comes from the table of settings. */
async function generateConfig() {
  const schemaFile = `${OUTPUT}/stowage.config.schema.json`;
  if (existsSync("scripts/generate/config.mjs")) {
    const { generateConfigSchema } = await import("./generate/config.mjs");
    await generateConfigSchema();
  }
  if (!existsSync(schemaFile)) return;
  const compiled = `${OUTPUT}/stowage.config.js`;
  await unlessFresh("config", [schemaFile], [compiled], () =>
    compile(JSON.parse(readFileSync(schemaFile, "utf8")), compiled),
  );
}

/** The schema of cluster files is written by hand. */
async function generateClusterFile() {
  const compiled = `${OUTPUT}/stowage.cluster.js`;
  await unlessFresh("clusterFile", [CLUSTER_FILE], [compiled], () =>
    compile(JSON.parse(readFileSync(CLUSTER_FILE, "utf8")), compiled),
  );
}

function outputKeysModule(declarations) {
  const list = (name, output, input) =>
    `export const ${name}: ReadonlySet<string> = new Set(${JSON.stringify(keysOnlyIn(declarations, output, input), undefined, 2)});\n`;
  return [
    "// Made by scripts/generate.mjs from the model of the ECS API: keys that stand in what the service prints, and that it\n// does not read.\n",
    list("TASK_DEFINITION_OUTPUT_KEYS", "TaskDefinition", "RegisterTaskDefinitionRequest"),
    list("SERVICE_OUTPUT_KEYS", "Service", "CreateServiceRequest"),
    list("CLUSTER_OUTPUT_KEYS", "Cluster", "CreateClusterRequest"),
    list("CAPACITY_PROVIDER_OUTPUT_KEYS", "CapacityProvider", "CreateCapacityProviderRequest"),
    "/** Keys of UpdateService that CreateService does not have. */",
    list("SERVICE_UPDATE_KEYS", "UpdateServiceRequest", "CreateServiceRequest"),
    "/** Keys of CreateService that UpdateService does not have. */",
    list("SERVICE_CREATE_KEYS", "CreateServiceRequest", "UpdateServiceRequest"),
  ].join("\n");
}

/** Runs `make` unless all outputs are there and were made from the same inputs by the same code. */
async function unlessFresh(name, inputs, outputs, make) {
  const stamp = `${OUTPUT}/${name}.stamp`;
  const hash = hashOf([...inputs, ...generatorFiles()]);
  if (outputs.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  await make();
  writeIfChanged(stamp, hash);
}

function generatorFiles() {
  const parts = readdirSync("scripts/generate").filter((name) => name.endsWith(".mjs"));
  const tools = ["ajv", "esbuild"].map((name) => `node_modules/${name}/package.json`);
  return ["scripts/generate.mjs", ...parts.map((name) => path.posix.join("scripts/generate", name)).sort(), ...tools];
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

if (process.argv[1]?.endsWith("generate.mjs")) await generate();
