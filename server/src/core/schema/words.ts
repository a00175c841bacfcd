// Names for places and values in messages, so that all of them speak alike.
import { type KindId, kindOf } from "../kinds/kinds.js";
import { type Node, rawMember } from "../parse/doc.js";
import { knownText } from "../parse/placeholders.js";
import type { Checked } from "./report.js";
import { type JsonSchema, resolve } from "./schema.js";

/** For the start of a sentence: `"memory"`, `Item 2 of "command"`, `The ECS service`. */
export function subject(node: Node, checked: Checked): string {
  const name = place(node, checked);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Within a sentence: `"memory"`, `item 1 ("app") of "containerDefinitions"`, `the ECS service`. */
export function place(node: Node, checked: Checked): string {
  if (node.key !== undefined && node !== checked.root) return `"${node.key.value}"`;
  if (node === checked.root || node.parent === undefined)
    return node.type === "array" ? "the list" : `the ${documentTitle(checked)}`;
  const name = knownText(rawMember(node, "name"));
  const which = `item ${node.parent.items.indexOf(node) + 1}${name === undefined || name === "" ? "" : ` ("${shortened(name)}")`}`;
  return `${which} of ${place(node.parent, checked)}`;
}

/** What the document as a whole is called: a manifest by the kind of its object. */
export function documentTitle({ kind, root }: Pick<Checked, "kind" | "root">): string {
  const object = kind === "k8s.manifest" ? knownText(rawMember(root, "kind")) : undefined;
  return object ?? kindOf(kind).title;
}

/** `the text "100"`, `the number 1.10`, `true`, `a list`. */
export function actual(node: Node, text: string): string {
  switch (node.type) {
    case "string":
      return node.value === "" ? "an empty text" : `the text ${quoted(node.value as string)}`;
    case "number":
      return `the number ${text.slice(node.start, node.end)}`;
    case "array":
      return "a list";
    case "object":
      return "an object";
    default:
      return String(node.value);
  }
}

/** `a number`, `a list of texts`, `true or false`. */
export function expected(root: JsonSchema, schema: JsonSchema, wholeNumber: boolean): string {
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return either(types.map((type) => typeWord(root, schema, type, wholeNumber)));
}

/** `"a", "b" or "c"`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

export function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

/** What happens to a document that breaks its schema. */
export function consequence(kind: KindId, of: "unknown" | "missing"): string {
  if (kind === "k8s.manifest")
    return of === "unknown"
      ? "kubectl refuses keys that the API does not know; other tools drop them silently."
      : "The API server demands it.";
  if (kind === "k8s.kustomization")
    return of === "unknown" ? "kustomize refuses keys that it does not know." : "kustomize needs it.";
  if (kind === "eks.clusterConfig")
    return of === "unknown" ? "eksctl refuses keys that it does not know." : "eksctl needs it.";
  if (kind === "stowage.config" || kind === "stowage.cluster")
    return of === "unknown" ? "Stowage does not read it." : "Stowage needs it.";
  return of === "unknown"
    ? "The AWS CLI refuses keys that it does not know; other tools drop them silently."
    : `${kind === "eks.fargateProfile" ? "EKS" : "ECS"} demands it.`;
}

function typeWord(root: JsonSchema, schema: JsonSchema, type: string, wholeNumber: boolean): string {
  switch (type) {
    case "string":
      return "a text";
    case "integer":
      return wholeNumber ? "a whole number" : "a number";
    case "boolean":
      return "true or false";
    case "array":
      return `a list${ofMany(root, schema.items)}`;
    case "object":
      return `an object${ofMany(root, typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined)}`;
    default:
      return `a ${type}`;
  }
}

function ofMany(root: JsonSchema, item: JsonSchema | undefined): string {
  const type = item === undefined ? undefined : resolve(root, item).schema.type;
  const word = typeof type === "string" ? MANY[type] : undefined;
  return word === undefined ? "" : ` of ${word}`;
}

const MANY: Readonly<Record<string, string>> = {
  string: "texts",
  integer: "numbers",
  number: "numbers",
  object: "objects",
};

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 48 ? `${line.slice(0, 45)}…` : line;
}
