// Hovers in `.stowage.json`: what a setting is, what its words mean, and what a rule is that is named in it. All of it comes from
// the table of settings and the table of ids.
import { FILE_SETTINGS } from "../../config/settings.js";
import type { Field, ObjectShape, Shape } from "../../config/shape.js";
import { allIds } from "../../ids.js";
import { bullets, code, paragraphs } from "./markdown.js";
import type { Place } from "./place.js";

export function configHover({ path, node, value }: Place, docsUrl: (rule: string) => string): string | undefined {
  const found = settingAt(path);
  if (found === undefined) return undefined;
  const { field, shape, isRule } = found;
  if (node.isKey && isRule) return ruleHover(String(node.value), docsUrl);
  if (!node.isKey && shape?.type === "choice") {
    const choice = shape.choices.find((one) => one.value === value.value);
    if (choice !== undefined) return `${code(choice.value)}: ${choice.summary}`;
  }
  if (field === undefined) return undefined;
  const { key, summary, details = [] } = field;
  const choices = shape?.type === "choice" ? shape.choices : [];
  const list = bullets(choices.map((choice) => `${code(choice.value)}: ${choice.summary}`));
  return paragraphs([`**${key}**`, summary, ...details, list]);
}

interface Found {
  /** The setting or the field that holds the place. */
  readonly field: Field | undefined;
  readonly shape: Shape | undefined;
  /** Whether a key here names a rule. */
  readonly isRule: boolean;
}

const ROOT: ObjectShape = { type: "object", fields: FILE_SETTINGS };

function settingAt(path: readonly (string | number)[]): Found | undefined {
  let found: Found = { field: undefined, shape: ROOT, isRule: false };
  for (const step of path) {
    const { shape } = found;
    if (shape?.type === "object") {
      const field = shape.fields.find(({ key }) => key === step);
      if (field === undefined) return undefined;
      found = { field, shape: field.shape, isRule: false };
    } else if (shape?.type === "map" && typeof step === "string") {
      found = { field: found.field, shape: shape.to, isRule: shape.keys === "rule" };
    } else if (shape?.type === "list" && typeof step === "number") {
      found = { field: found.field, shape: shape.of, isRule: false };
    } else return undefined;
  }
  return found;
}

function ruleHover(name: string, docsUrl: (rule: string) => string): string | undefined {
  const meta = allIds().find(({ id }) => id === name);
  if (meta !== undefined)
    return paragraphs([
      `**${name}** (${meta.severity})`,
      meta.summary,
      meta.why,
      `[The rule's page](${docsUrl(name)})`,
    ]);
  if (name === "*") return "Every rule.";
  const lead = /^([\w/-]+\/)\*$/.exec(name)?.[1];
  const count = lead === undefined ? 0 : allIds().filter(({ id }) => id.startsWith(lead)).length;
  return count === 0 ? undefined : `The ${count} rules whose names begin with ${code(String(lead))}.`;
}
