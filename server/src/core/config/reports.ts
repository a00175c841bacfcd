// What is wrong in a `.stowage.json` beyond types, keys and words, which are its schema's to say: names that stand for no
// rule, globs and pointers that can match nothing. Which ids there are is passed in.
import type { Finding, Severity } from "../base/finding.js";
import { nearestName, type RuleNames, unknownRuleMessage } from "../base/ruleNames.js";
import type { Editor } from "../edit/editor.js";
import { type Doc, itemsOf, member, type Node } from "../parse/doc.js";
import { type GlobProblem, globProblem } from "./globs.js";
import { FILE_SETTINGS } from "./settings.js";
import type { Field, MapShape, Shape } from "./shape.js";
import { isPointer } from "./values.js";

export interface ConfigReport {
  readonly rule: string;
  readonly messageKey: string;
  readonly severity: Severity;
  readonly message: string;
  /** The value or the key that it is about. */
  readonly node: Node;
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edit: (editor: Editor) => void;
  }[];
  readonly related: readonly [];
}

export function configReports(doc: Doc, known: RuleNames): readonly ConfigReport[] {
  return checkFields(doc.root, FILE_SETTINGS, known);
}

/** Whether a configuration with these findings is invalid: it says something that cannot be done. */
export function isInvalidConfig(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

function checkFields(object: Node, fields: readonly Field[], known: RuleNames): ConfigReport[] {
  return fields.flatMap(({ key, shape }) => {
    const value = member(object, key);
    return value === undefined ? [] : checkNode(value, shape, known);
  });
}

function checkNode(node: Node, shape: Shape, known: RuleNames): ConfigReport[] {
  switch (shape.type) {
    case "choice":
    case "switch":
    case "number":
      return [];
    case "text":
      if (node.type !== "string") return [];
      if (shape.holds === "path" || shape.holds === "words") return [];
      return shape.holds === "glob" ? checkGlob(node) : checkPointer(node);
    case "list":
      if (shape.orOne && node.type !== "array") return checkNode(node, shape.of, known);
      return itemsOf(node).flatMap((item) => checkNode(item, shape.of, known));
    case "map":
      return node.properties.flatMap(({ key, value }) => [
        ...checkKey(key, shape.keys, known),
        ...checkNode(value, shape.to, known),
      ]);
    case "object":
      return checkFields(node, shape.fields, known);
  }
}

function checkKey(key: Node, keys: MapShape["keys"], known: RuleNames): ConfigReport[] {
  if (keys === "any") return [];
  return keys === "rule" ? checkRuleName(key, known) : checkGlob(key);
}

function checkRuleName(key: Node, known: RuleNames): ConfigReport[] {
  const name = String(key.value);
  if (known.has(name)) return [];
  const message = unknownRuleMessage(name, known);
  const report = { rule: "config/unknown-rule", messageKey: "unknownRule", severity: "warning", message } as const;
  return [about(key, report, nearestName(name, known))];
}

function checkGlob(node: Node): ConfigReport[] {
  const glob = String(node.value);
  const problem = globProblem(glob);
  if (problem === undefined) return [];
  const report = { rule: "config/glob", messageKey: problem, severity: "error" } as const;
  return [about(node, { ...report, message: GLOB_MESSAGES[problem](glob) }, mendedGlob(glob, problem))];
}

const GLOB_MESSAGES: Record<GlobProblem, (glob: string) => string> = {
  empty: () => 'An empty glob matches no file. Write one, such as "deploy/*.json", or remove it.',
  negated: (glob) =>
    `"${glob}" begins with "!", but a glob cannot be turned round. Name the files that are meant, or remove it.`,
  absolute: (glob) =>
    `"${glob}" is an absolute path, but globs are relative to the folder of this file. Write it from there on.`,
  backslash: (glob) => `"${glob}" holds backslashes. Folders are separated by "/" on every system.`,
  above: (glob) =>
    `"${glob}" leads out of the folder of this file, but only what lies in it can be meant. Move the entry to a .stowage.json further up.`,
  stars: (glob) =>
    `"${glob}" has too many stars to be matched quickly. At most three "*" in one name and three "**" are allowed: write the names out, or use several globs.`,
  brackets: (glob) =>
    `A bracket in "${glob}" has no partner. Add it, or put "\\\\" before a bracket that stands for itself.`,
};

function mendedGlob(glob: string, problem: GlobProblem): string | undefined {
  if (problem !== "backslash") return undefined;
  const mended = glob.replaceAll("\\", "/");
  return globProblem(mended) === undefined ? mended : undefined;
}

function checkPointer(node: Node): ConfigReport[] {
  const pointer = String(node.value);
  if (isPointer(pointer)) return [];
  const isLed = pointer.startsWith("/");
  const message = isLed
    ? `"${pointer}" is no JSON pointer: "~" stands only before 0 or 1. Write "~0" for "~" and "~1" for "/" in a key.`
    : `"${pointer}" is no JSON pointer: every step begins with "/", as in "/containerDefinitions/0/image".`;
  const mended = !isLed && isPointer(`/${pointer}`) ? `/${pointer}` : undefined;
  return [about(node, { rule: "config/pointer", messageKey: "pointer", severity: "error", message }, mended)];
}

/** `mended`: what may have been meant. A key is not renamed to one that is there already. */
function about(
  node: Node,
  report: Omit<ConfigReport, "node" | "fixes" | "related">,
  mended: string | undefined,
): ConfigReport {
  const taken = node.isKey && mended !== undefined && member(node.parent, mended) !== undefined;
  if (mended === undefined || taken) return { ...report, node, fixes: [], related: [] };
  const edit = (editor: Editor) => (node.isKey ? editor.rename(node, mended) : editor.set(node, mended));
  return { ...report, node, fixes: [{ title: `Change to "${mended}"`, safe: false, edit }], related: [] };
}
