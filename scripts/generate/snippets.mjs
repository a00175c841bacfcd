// Makes the snippets of the editor for JSON and YAML (snippets/json.json, snippets/yaml.json) from the one place where their
// bodies stand, snippets/source/. A body is YAML with the stops of snippet syntax; its comments stay in YAML and are left out in JSON.
import { readdirSync, readFileSync } from "node:fs";
import YAML from "yaml";
import { writeIfChanged } from "./registry.mjs";
import { jsonOf, templateOf } from "./snippetBody.mjs";

const SOURCE = "snippets/source";

export function generateSnippets() {
  const groups = readGroups();
  const all = groups.flatMap(({ snippets }) => snippets);
  const whole = all.filter(({ kind }) => kind !== undefined);
  writeIfChanged("snippets/yaml.json", fileOf(whole, yamlOf));
  writeIfChanged(
    "snippets/json.json",
    fileOf(whole, ({ body }) => jsonOf(templateOf(body))),
  );
}

/** What a file says of all its snippets, each may say otherwise. */
function readGroups() {
  const names = readdirSync(SOURCE).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => {
    const { title, kind, at, snippets } = YAML.parse(readFileSync(`${SOURCE}/${name}`, "utf8"));
    return { title, snippets: snippets.map((snippet) => ({ kind, at, ...snippet })) };
  });
}

/** A file of snippets as editors read it. */
function fileOf(snippets, bodyOf) {
  const entries = snippets.map((snippet) => {
    const { prefix, title, description } = snippet;
    return [title, { prefix, description, body: [...bodyOf(snippet).trimEnd().split("\n"), "$0"] }];
  });
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

/** The body as it stands, with what would mean something in a snippet escaped. */
function yamlOf({ body }) {
  return body
    .split(/(\$\{\d+(?::[^}]*|\|[^}]*\|)\})/)
    .map((text, index) => (index % 2 === 1 ? text : text.replace(/[$}\\]/g, "\\$&")))
    .join("");
}
