// The documents that are measured: the generated ones, or those of a folder that Stowage recognises.
import fs from "node:fs";
import path from "node:path";
import { peersKnow } from "./fixtures/schemas.mjs";
import { fixtureFolder } from "./paths.mjs";

/** Values to spoil: the first that a document holds is, to see that a server really checks. */
const wrongValues = {
  "ecs.taskDefinition": [
    ["protocol", "tcp"],
    ["networkMode", "awsvpc"],
    ["logDriver", "awslogs"],
    ["essential", true],
  ],
  "ecs.service": [
    ["launchType", "FARGATE"],
    ["schedulingStrategy", "REPLICA"],
    ["assignPublicIp", "ENABLED"],
    ["assignPublicIp", "DISABLED"],
  ],
  kubernetes: [["replicas", 3]],
};

/** Keys to misspell where none of those values is there. */
const knownKeys = { "ecs.taskDefinition": ["image", "family"], "ecs.service": ["serviceName"], kubernetes: ["kind"] };

const maximumBytes = 2_000_000;

export function generatedDocuments() {
  return [
    documentOf("ecs-small.json", "ecs.taskDefinition"),
    documentOf("ecs-clean.json", "ecs.taskDefinition"),
    documentOf("ecs-large.json", "ecs.taskDefinition"),
    documentOf("ecs-huge.json", "ecs.taskDefinition"),
    documentOf("ecs-small.yaml", "ecs.taskDefinition"),
    documentOf("k8s-small.yaml", "kubernetes"),
    documentOf("k8s-multi.yaml", "kubernetes"),
    documentOf("k8s-huge.yaml", "kubernetes"),
  ];
}

/**
 * The JSON and YAML files below a folder of which `recognise(file, text)` gives a kind that the peers have a schema for.
 * Of more than `limit` those are taken whose sizes are spread most evenly, from the smallest to the largest.
 */
export function folderDocuments(folder, recognise, limit) {
  const found = [];
  for (const name of fs.readdirSync(folder, { recursive: true }).sort()) {
    const file = path.join(path.resolve(folder), name);
    if (!/\.(jsonc?|ya?ml)$/i.test(name) || /(^|[\\/])(node_modules|\.git)[\\/]/.test(name)) continue;
    const stat = fs.statSync(file);
    if (!stat.isFile() || stat.size > maximumBytes) continue;
    const text = fs.readFileSync(file, "utf8");
    const kind = recognise(file, text);
    if (kind !== null && peersKnow(kind)) found.push({ ...documentFrom(file, text, kind), name });
  }
  return { found: found.length, documents: spread(found, limit) };
}

function spread(documents, limit) {
  if (documents.length <= limit) return documents;
  const sorted = [...documents].sort((a, b) => a.text.length - b.text.length);
  const step = limit === 1 ? 0 : (sorted.length - 1) / (limit - 1);
  return Array.from({ length: limit }, (_, index) => sorted[Math.round(index * step)]);
}

function documentOf(name, kind) {
  const file = path.join(fixtureFolder, name);
  return documentFrom(file, fs.readFileSync(file, "utf8"), kind);
}

function documentFrom(file, text, kind) {
  const ending = path.extname(file).toLowerCase();
  const language = ending === ".jsonc" ? "jsonc" : ending === ".json" ? "json" : "yaml";
  const yaml = language === "yaml";
  const writtenKey = (key) => (yaml ? `${key}:` : `"${key}":`);
  const written = (key, value) => `${writtenKey(key)} ${yaml ? value : JSON.stringify(value)}`;
  return {
    name: path.basename(file),
    file,
    text,
    language,
    kind,
    lines: text.split("\n").length,
    wrongs: [
      ...wrongValues[kind].map(([key, value]) => ({ good: written(key, value), bad: written(key, "xxx") })),
      ...knownKeys[kind].map((key) => ({ good: writtenKey(key), bad: writtenKey(`${key}xyz`) })),
    ],
  };
}
