// The ids and the making of findings about the text itself, before anybody asks what it means.
import type { Comment, Language, Node, Property, SyntaxProblem } from "./doc.js";

/** Deeper nesting is not read: no definition comes near it, and no stack has to bear it. */
export const MAX_DEPTH = 200;

/** Collects problems; the first one at a place is the one that counts, what follows there is only its echo. */
export class Problems {
  readonly list: SyntaxProblem[] = [];
  private readonly taken = new Set<number>();

  add(problem: SyntaxProblem): void {
    if (this.taken.has(problem.start)) return;
    this.taken.add(problem.start);
    this.list.push(problem);
  }

  /** For what is said once a text, however often it is met. */
  addOnce(problem: SyntaxProblem): void {
    if (!this.list.some(({ rule }) => rule === problem.rule)) this.add(problem);
  }
}

export function tooDeep(start: number): SyntaxProblem {
  return {
    rule: "syntax/too-deep",
    severity: "error",
    message: `Nested deeper than ${MAX_DEPTH} levels. What lies below is not checked; remove brackets that were opened by mistake.`,
    start,
    end: start + 1,
  };
}

/** In a template the text is not final, so what looks broken may be whole after rendering. */
export function softenInTemplate(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  return problems.map((problem) => (problem.severity === "error" ? { ...problem, severity: "information" } : problem));
}

/** In a template nothing is surely absent. */
export function markPartial(node: Node): void {
  if (node.type === "object" || node.type === "array") node.partial = true;
  for (const property of node.properties) markPartial(property.value);
  for (const item of node.items) markPartial(item);
}

/** The key nodes that stand in an object a second time; keys that people repeat on purpose, as notes, are left out. */
export function repeatedKeys(object: Node): readonly Node[] {
  const { properties } = object;
  const found: Node[] = [];
  const seen = properties.length > 16 ? new Set<string>() : undefined;
  for (let i = 0; i < properties.length; i++) {
    const property = properties[i] as Property;
    const { name } = property;
    const again = seen === undefined ? stoodBefore(properties, i) : seen.has(name);
    seen?.add(name);
    if (again && !isNoteKey(name)) found.push(property.key);
  }
  return found;
}

/**
 * Of an object of YAML. Where a Kubernetes object begins a second time at the top of a document, that is said once, and not of
 * all of its keys.
 */
export function repeatedInYaml(object: Node, isTop: boolean): readonly SyntaxProblem[] {
  const keys = repeatedKeys(object);
  const [first] = isTop ? keys.filter(isBeginning) : [];
  if (first === undefined) return keys.map((key) => repeated(key, "error"));
  return keys
    .filter((key) => key.start < first.start || isBeginning(key))
    .map((key) => (isBeginning(key) ? begunAgain(key) : repeated(key, "error")));
}

function isBeginning({ value }: Node): boolean {
  return value === "apiVersion";
}

function begunAgain(key: Node): SyntaxProblem {
  const message = `"${key.value}" stands here a second time, as if another object began. Put --- in front of it, or remove one of the two.`;
  const replacement = { title: "Begin another document here", text: `---\n${key.value}`, safe: false } as const;
  return { ...repeated(key, "error"), message, replacement };
}

/** A warning in JSON, where readers take the last one; an error in YAML, where strict readers refuse the file. */
export function repeated(key: Node, severity: "error" | "warning"): SyntaxProblem {
  const message = `"${key.value}" stands here a second time. Only the last one counts; remove the other.`;
  return { rule: "syntax/duplicate-key", severity, message, start: key.start, end: key.end };
}

function stoodBefore(properties: readonly Property[], index: number): boolean {
  const { name } = properties[index] as Property;
  for (let i = 0; i < index; i++) if ((properties[i] as Property).name === name) return true;
  return false;
}

const NOTE_KEYS = /^(?:_|\/\/|#|\$comment$|comment$)/i;

function isNoteKey(key: string): boolean {
  return NOTE_KEYS.test(key);
}

export function reportComments(problems: Problems, comments: readonly Comment[], language: Language): void {
  const first = comments[0];
  if (language !== "json" || first === undefined) return;
  const message =
    "JSON knows no comments: AWS tools refuse the file. Remove them before it is used, or strip them in the pipeline.";
  problems.add({ rule: "syntax/comment", severity: "information", message, start: first.start, end: first.end });
}
