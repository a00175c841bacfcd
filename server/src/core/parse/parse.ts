// Text in, tree out: picks the language and the parser. Never throws.
import { plainName } from "../base/endings.js";
import type { Language, Source } from "./doc.js";
import { parseJson } from "./json.js";
import { readJsonAgain } from "./jsonAgain.js";
import { parseYaml, readYamlAgain } from "./yaml.js";

export function parse(text: string, language: Language): Source {
  return language === "yaml" ? parseYaml(text) : parseJson(text, language);
}

/**
 * The same, faster where the text of `before` was hardly changed. Nobody may look at `before` afterwards: what it shares with
 * the text has become part of the result.
 */
export function parseAgain(before: Source, text: string, language: Language): Source {
  if (language !== before.language) return parse(text, language);
  if (text === before.text) return before;
  const again = language === "yaml" ? readYamlAgain(before, text) : readJsonAgain(before, text);
  return again ?? parse(text, language);
}

/** By the file's ending, template endings taken off; else by the first character of the text. */
export function languageOf(path: string, text: string): Language {
  const name = plainName(path);
  if (name.endsWith("/.stowage.json") || name === ".stowage.json") return "jsonc";
  if (name.endsWith(".jsonc")) return "jsonc";
  if (name.endsWith(".json")) return "json";
  if (name.endsWith(".yaml") || name.endsWith(".yml")) return "yaml";
  return /^\s*[{[]/.test(text) ? "json" : "yaml";
}
