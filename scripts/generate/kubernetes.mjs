// Makes the schemas of the Kubernetes API and of the custom resources that come with Stowage, with their documentation, in
// chunks, and the table of kinds. Everything is read as text out of packages that are never run.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { readByHand } from "./kubernetes/byHand.mjs";
import { makeChunks } from "./kubernetes/chunks.mjs";
import { readClientApis } from "./kubernetes/clientApis.mjs";
import { readClientModels } from "./kubernetes/clientModels.mjs";
import { makeDefinitions, namesOf } from "./kubernetes/definitions.mjs";
import { listKinds } from "./kubernetes/kinds.mjs";
import { readTypescriptModels } from "./kubernetes/typescriptModels.mjs";
import { writeIfChanged } from "./registry.mjs";

const RELEASE = "release-1.36";
const CLIENT = "node_modules/@kubernetes/client-node";
const MODELS = [
  "kubernetes-models",
  ...["apimachinery", "karpenter", "gateway-api", "cert-manager", "external-secrets", "keda", "argo-rollouts"].map(
    (name) => `@kubernetes-models/${name}`,
  ),
].map((name) => `node_modules/${name}`);

/** The packages that something is made from. */
export const KUBERNETES_FOLDERS = [CLIENT, ...MODELS];

const OUTPUT = "schemas/generated/k8s";
const TABLE = "server/src/core/data/kubernetesApis.gen.ts";
const OVERLAY = "schemas/kubernetes.overlay.json";
const CUSTOM = "schemas/customResources";
const PARTS = "scripts/generate/kubernetes";
const NOTICE =
  "Descriptions: Copyright The Kubernetes Authors and the authors of the custom resources, from @kubernetes/client-node " +
  "(Apache License 2.0) and kubernetes-models (MIT); reformatted.";

const LIST_KIND = {
  apiVersion: "v1",
  kind: "List",
  plural: "lists",
  namespaced: true,
  definition: "V1List",
  origin: "builtIn",
};

/** Holds objects of any kind; it has no model, since only clients know it. */
const LIST = {
  schema: {
    type: "object",
    properties: {
      apiVersion: { type: "string" },
      kind: { type: "string" },
      metadata: { $ref: "#/definitions/V1ListMeta" },
      items: { type: "array", items: { type: "object" } },
    },
    additionalProperties: false,
  },
  docs: {
    text: "A list of objects of any kind.",
    properties: { items: "The objects: each is checked as if it stood alone." },
  },
};

/** What the output depends on besides the code beside this file, and the outputs whose names are known beforehand. */
export const kubernetesInputs = () => [
  OVERLAY,
  ...readdirSync(CUSTOM).map((name) => `${CUSTOM}/${name}`),
  ...KUBERNETES_FOLDERS.map((folder) => `${folder}/package.json`),
  ...readdirSync(PARTS).map((name) => `${PARTS}/${name}`),
];
export const KUBERNETES_OUTPUTS = [TABLE, `${OUTPUT}/workloads.schema.json`, `${OUTPUT}/workloads.docs.json`];

export function generateKubernetes() {
  const sources = readSources();
  const definitions = makeDefinitions(sources);
  definitions.set("V1List", LIST);
  const byHand = readByHand(CUSTOM);
  for (const [name, definition] of byHand.definitions) definitions.set(name, definition);
  const names = namesOf(sources);
  const kinds = [...listKinds(sources, (longName) => names.get(longName)), LIST_KIND, ...byHand.kinds];
  const { kinds: placed, schemas, docs } = makeChunks(kinds, definitions, NOTICE);
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  for (const [name, schema] of schemas) writeIfChanged(`${OUTPUT}/${name}.schema.json`, JSON.stringify(schema));
  for (const [name, texts] of docs) writeIfChanged(`${OUTPUT}/${name}.docs.json`, JSON.stringify(texts));
  writeIfChanged(TABLE, tableModule(placed));
}

function readSources() {
  const models = readClientModels(`${CLIENT}/dist/gen/models`, RELEASE);
  const apis = readClientApis(`${CLIENT}/dist/gen/apis`, models);
  return {
    models,
    apis,
    declarations: readTypescriptModels(MODELS),
    served: new Set(apis.map(({ apiVersion }) => apiVersion)),
    overlay: JSON.parse(readFileSync(OVERLAY, "utf8")).properties,
    customResources: JSON.parse(readFileSync(`${CUSTOM}/packages.json`, "utf8")),
  };
}

/** One text with a line for each kind: it is small, and quick to load. */
function tableModule(kinds) {
  const lines = kinds.map(({ apiVersion, kind, plural, namespaced, chunk, definition, origin }) =>
    [apiVersion, kind, plural, namespaced ? "n" : "c", chunk, definition, origin].join(" "),
  );
  return [
    "// Made by scripts/generate.mjs from the packages of Kubernetes' types: every kind with its plural, whether it stands in",
    "// a namespace, and where its schema is.\n",
    `export const KUBERNETES_RELEASE = ${JSON.stringify(RELEASE.replace("release-", ""))};\n`,
    "/** apiVersion kind plural n|c chunk definition origin */",
    `export const KUBERNETES_APIS = \`\n${lines.join("\n")}\n\`;\n`,
  ].join("\n");
}
