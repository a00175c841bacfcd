// Writes the registry of rules from the files that are there, so that adding a rule touches no list.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const RULES = "server/src/core/rules";

/** The ids of all rules: the paths of their files below `rules/`, sorted. */
export function ruleIds() {
  const domains = readdirSync(RULES, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== "shared",
  );
  const ids = domains.flatMap((domain) =>
    readdirSync(path.join(RULES, domain.name))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${domain.name}/${name.slice(0, -3)}`),
  );
  return ids.sort();
}

export function generateRegistry() {
  const ids = ruleIds();
  const imports = ids.map((id, index) => `import { rule as rule${index} } from "./${id}.js";`);
  const text = [
    "// Made by scripts/generate/registry.mjs from the files of this folder.",
    ...imports,
    'import type { Rule } from "./rule.js";',
    "",
    "/** Every rule, by id. */",
    `export const RULES: readonly Rule[] = [${ids.map((_, index) => `rule${index}`).join(", ")}];`,
    "",
  ].join("\n");
  writeIfChanged(`${RULES}/registry.gen.ts`, text);
}

/** Keeps the time stamp of a file whose content stays the same, so that later steps can skip their work. */
export function writeIfChanged(file, text) {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
