// Writes the registries of rules from the files that are there, so that adding a rule touches no list: all of them, those of
// each family, which are loaded with the first document of the family, and the ids alone.
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

/** The domains of rules about Kubernetes; all others are about Amazon ECS. */
const KUBERNETES = /^(?:k8s|eks)\//;

export function generateRegistry() {
  const ids = ruleIds();
  const kubernetes = ids.filter((id) => KUBERNETES.test(id));
  const ecs = ids.filter((id) => !KUBERNETES.test(id));
  write("registry", ids, "Rule", (list) => `/** Every rule, by id. */\nexport const RULES: readonly Rule[] = ${list};`);
  write("ecsRules", ecs, "RunnableRule", functionGiving("ecsRules", "Amazon ECS"));
  write("kubernetesRules", kubernetes, "RunnableRule", functionGiving("kubernetesRules", "Kubernetes and Amazon EKS"));
  const list = ids.map((id) => `  ${JSON.stringify(id)},\n`).join("");
  const names = `/** Of every rule. */\nexport const RULE_IDS: readonly string[] = [\n${list}];\n`;
  writeIfChanged(`${RULES}/ruleIds.gen.ts`, `${OPENING}\n${names}`);
}

const OPENING = "// Made by scripts/generate/registry.mjs from the files of this folder.";

function functionGiving(name, subject) {
  return (list) =>
    `const RULES: readonly RunnableRule[] = ${list};\n\n/** The rules about ${subject}, by id. */\nexport function ${name}(): readonly RunnableRule[] {\n  return RULES;\n}`;
}

function write(name, ids, type, content) {
  const imports = ids.map((id, index) => `import { rule as rule${index} } from "./${id}.js";`);
  const list = `[${ids.map((_, index) => `rule${index}`).join(", ")}]`;
  const text = [OPENING, ...imports, `import type { ${type} } from "./rule.js";`, "", content(list), ""].join("\n");
  writeIfChanged(`${RULES}/${name}.gen.ts`, text);
}

/** Keeps the time stamp of a file whose content stays the same, so that later steps can skip their work. */
export function writeIfChanged(file, text) {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
