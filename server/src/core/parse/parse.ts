// Text in, tree out: picks the language and the parser. Never throws.
import type { Language, Source } from "./doc.js";
import { parseJson } from "./json.js";
import { parseYaml } from "./yaml.js";

export function parse(text: string, language: Language): Source {
  return language === "yaml" ? parseYaml(text) : parseJson(text, language);
}

/** Endings that template tools put behind the real one. */
export const TEMPLATE_ENDINGS: readonly string[] = [
  ".tpl",
  ".tmpl",
  ".tftpl",
  ".template",
  ".j2",
  ".jinja",
  ".jinja2",
  ".gotmpl",
  ".erb",
  ".mustache",
  ".hbs",
  ".envsubst",
];

/** By the file's ending, template endings taken off; else by the first character of the text. */
export function languageOf(path: string, text: string): Language {
  let name = path.toLowerCase();
  if (name.endsWith("/.stowage.json") || name === ".stowage.json") return "jsonc";
  for (const ending of TEMPLATE_ENDINGS) if (name.endsWith(ending)) name = name.slice(0, -ending.length);
  if (name.endsWith(".jsonc")) return "jsonc";
  if (name.endsWith(".json")) return "json";
  if (name.endsWith(".yaml") || name.endsWith(".yml")) return "yaml";
  return /^\s*[{[]/.test(text) ? "json" : "yaml";
}
