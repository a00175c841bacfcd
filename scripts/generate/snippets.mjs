// Makes the snippets from the one place where their bodies stand, snippets/source/: whole definitions for VS Code
// (snippets/json.json, snippets/yaml.json) and for the server, the parts that the server offers, and the list that their page
// is written from. A body is YAML with the stops of snippet syntax; its comments stay in YAML and are left out in JSON.
import { readdirSync, readFileSync } from "node:fs";
import YAML from "yaml";
import { writeIfChanged } from "./registry.mjs";
import { jsonOf, templateOf } from "./snippetBody.mjs";

const SOURCE = "snippets/source";
const PARTS = "server/src/core/features/completion/parts.gen.ts";
const WHOLE = "server/src/core/features/completion/wholeDefinitions.gen.ts";
const CATALOGUE = "scripts/pages/snippets.gen.ts";

export function generateSnippets() {
  const groups = readGroups();
  const all = groups.flatMap(({ title, snippets }) => snippets.map((snippet) => ({ ...snippet, group: title })));
  const whole = all.filter(({ kind }) => kind !== undefined);
  const parts = all.filter(({ kind }) => kind === undefined);
  writeIfChanged("snippets/yaml.json", fileOf(whole, yamlOf));
  writeIfChanged("snippets/json.json", fileOf(whole, wholeJson));
  writeIfChanged(WHOLE, wholeModule(whole));
  writeIfChanged(PARTS, partsModule(parts));
  writeIfChanged(CATALOGUE, catalogueModule(groups));
}

/** What a file says of all its snippets, each may say otherwise. */
function readGroups() {
  const names = readdirSync(SOURCE).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => {
    const { title, kind, at, snippets } = YAML.parse(readFileSync(`${SOURCE}/${name}`, "utf8"));
    return { title, snippets: snippets.map((snippet) => ({ kind, at, ...snippet })) };
  });
}

/**
 * A file of snippets as VS Code reads it. Without `prefix` they fill files and are no completions, which would stand in the
 * lists of all files; `title` and `group` are for the extension's own list of definitions.
 */
function fileOf(snippets, bodyOf) {
  const entries = snippets.map((snippet) => {
    const { prefix, title, description, group } = snippet;
    return [prefix, { title, description, isFileTemplate: true, group, body: linesIn(bodyOf(snippet)) }];
  });
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

function linesIn(body) {
  return [...body.trimEnd().split("\n"), "$0"];
}

function wholeJson({ body }) {
  return jsonOf(templateOf(body));
}

/** The body as it stands, with what would mean something in a snippet escaped. */
function yamlOf({ body }) {
  return body
    .split(/(\$\{\d+(?::[^}]*|\|[^}]*\|)\})/)
    .map((text, index) => (index % 2 === 1 ? text : text.replace(/[$}\\]/g, "\\$&")))
    .join("");
}

function wholeModule(whole) {
  const data = whole.map((snippet) => {
    const { prefix, title, description, kind } = snippet;
    const [json, yaml] = [wholeJson, yamlOf].map((bodyOf) => linesIn(bodyOf(snippet)).join("\n"));
    return { prefix, title, description, kind, json, yaml };
  });
  return [
    "// Made by scripts/generate/snippets.mjs from snippets/source.",
    'import type { WholeDefinition } from "./wholeDefinitions.js";',
    "",
    `export const WHOLE_DEFINITIONS: readonly WholeDefinition[] = ${linesOf(data)};`,
    "",
  ].join("\n");
}

function partsModule(parts) {
  const data = parts.map(({ prefix, title, description, at, notOn = [], body }) => ({
    prefix,
    title,
    description,
    at: at.flatMap(placesOf),
    notOn,
    body: withoutNumbers(templateOf(body)),
  }));
  return [
    "// Made by scripts/generate/snippets.mjs from snippets/source.",
    'import type { Part } from "./parts.js";',
    "",
    `export const PARTS: readonly Part[] = ${linesOf(data)};`,
    "",
  ].join("\n");
}

/** `pod containers[]`: in the pods of every object that makes some. */
function placesOf(place) {
  const [, path] = /^pod (.*)$/.exec(place) ?? [];
  return path === undefined ? [placeOf(place)] : PODS.map((pod) => placeOf(`k8s.manifest ${pod}.${path}`));
}

const PODS = ["spec", "spec.template.spec", "spec.jobTemplate.spec.template.spec"];

/** `ecs.service loadBalancers[]`: a kind, and a path from its top in which `[]` is any item of a list. */
function placeOf(place) {
  const [kind, path] = place.split(" ");
  return { kind, path: path.replaceAll("[]", ".[]").split(".") };
}

function withoutNumbers(template) {
  return JSON.parse(JSON.stringify(template, (key, value) => (key === "number" ? undefined : value)));
}

function catalogueModule(groups) {
  const data = groups.map(({ title, snippets }) => ({
    title,
    snippets: snippets.map(({ prefix, title: name, description, kind, at, notOn = [] }) => ({
      prefix,
      title: name,
      description,
      ...(kind === undefined ? { at, notOn } : { kind }),
    })),
  }));
  return [
    "// Made by scripts/generate/snippets.mjs from snippets/source.",
    'import type { SnippetGroup } from "./snippets.js";',
    "",
    `export const SNIPPET_GROUPS: readonly SnippetGroup[] = ${linesOf(data)};`,
    "",
  ].join("\n");
}

/** One entry a line. */
function linesOf(entries) {
  return `[\n${entries.map((entry) => `  ${JSON.stringify(entry)},`).join("\n")}\n]`;
}
