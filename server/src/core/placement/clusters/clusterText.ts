// The value that a text given for a cluster holds. JSON is read without a tree, so that a listing of hundreds of megabytes
// fits into memory; what a person wrote (YAML, JSON with comments) is read as everything else that people write. A value
// that is not known before deployment is not there.
import type { Node } from "../../parse/doc.js";
import { languageOf, parse } from "../../parse/parse.js";
import { isKnown } from "../../parse/placeholders.js";

/** Larger texts than this (characters) are read only as plain JSON. */
const MOST_WRITTEN = 20 * 1024 * 1024;

/** Larger ones than this (bytes) are not read at all. */
export const MOST_CLUSTER_BYTES = 400 * 1024 * 1024;

/** A problem is the end of a sentence that begins with the name of the file. */
export function clusterValue(path: string, text: string): { readonly value: unknown } | { readonly problem: string } {
  const language = languageOf(path, text);
  let fault = "";
  if (language === "json" || /^\s*[[{]/.test(text.slice(0, 1000))) {
    try {
      return { value: JSON.parse(text) };
    } catch (error) {
      fault = error instanceof Error ? `: ${error.message}` : "";
    }
  }
  if (text.length > MOST_WRITTEN) {
    const what = language === "json" ? `is no valid JSON${fault}` : "is too large to be read as YAML; give it as JSON";
    return { problem: `${what}.` };
  }
  const { docs, problems } = parse(text, language);
  const broken = problems.find(({ severity }) => severity === "error");
  if (docs.length === 0 || broken !== undefined)
    return { problem: broken === undefined ? "holds nothing." : `cannot be read: ${broken.message}` };
  const values = docs.map(({ root }) => plain(root));
  return { value: values.length === 1 ? values[0] : values };
}

export function tooLarge(bytes: number): string {
  const size = Math.ceil(bytes / 1024 / 1024);
  const most = MOST_CLUSTER_BYTES / 1024 / 1024;
  return `is ${size} MB; clusters over ${most} MB are not read. Leave out what placement does not need (with --query or jq), or give several --cluster of at most ${most} MB.`;
}

export function plain(node: Node): unknown {
  if (node.type === "object") {
    const entries = node.properties.map(({ name, value }) => [name, plain(value)] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (node.type === "array") return node.items.map(plain).filter((value) => value !== undefined);
  return isKnown(node) && node.value !== null ? node.value : undefined;
}
