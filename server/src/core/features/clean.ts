// "Clean for register": a task definition as ECS prints it becomes one that it takes. What only ECS writes, what says
// nothing (`null`, `[]`, empty choices and ARNs) and the wrapper go; order, layout and comments stay. Reads no file.
import type { FileAnalysis } from "../analysis.js";
import { applyEdits } from "../base/text.js";
import { TASK_DEFINITION_OUTPUT_KEYS } from "../data/outputKeys.gen.js";
import { type Editor, edit, type Value } from "../edit/editor.js";
import { kindOf } from "../kinds/kinds.js";
import { taskDefinition } from "../model/ecs/taskDefinition.js";
import { filled } from "../model/values.js";
import { type Doc, member, type Node, pathOf, pointerOf, rawMember, type Source } from "../parse/doc.js";
import { parse } from "../parse/parse.js";
import { type JsonSchema, type SchemaLoader, schemaAt } from "../schema/schema.js";
import { isUnwrappable, unwrapEdits } from "./clean/unwrap.js";

export interface Cleaned {
  /** The whole text; the same as before when there was nothing to clean. */
  readonly text: string;
  /** JSON pointers of what was dropped, in the order of the text. */
  readonly dropped: readonly string[];
  readonly unwrapped: boolean;
}

/** `problem`: the end of a sentence that begins with the file's name. */
export type CleanResult = Cleaned | { readonly problem: string };

export function clean({ source, docs, kind, reason }: FileAnalysis, loadSchema: SchemaLoader): CleanResult {
  if (kind === null) return { problem: `is not recognised. ${reason}` };
  const tasks = docs.filter((one) => one.kind === TASK).map(({ doc }) => doc);
  if (source.problems.some(({ severity }) => severity === "error"))
    return { problem: "cannot be read to its end; mend its syntax first" };
  if (tasks.length === 0)
    return { problem: `is of the kind "${kindOf(kind).title}"; only task definitions are cleaned for registering` };
  const { schema } = loadSchema(TASK);
  const wrapped = tasks.filter((doc) => taskDefinition(doc).form === "wrapped");
  if (wrapped.some((doc) => !isUnwrappable(source, doc)))
    return { problem: 'has an anchor or a tag on "taskDefinition"; take it off first' };
  const drops = tasks.flatMap((doc) => dropsOf(doc, schema)).filter((node) => isRemovable(source, node));
  const beside = wrapped.flatMap(({ root }) => root.properties.map(({ value }) => value).filter(isBesideWrapped));
  const removed = [...beside, ...drops].sort((a, b) => a.start - b.start);
  const edits = edit(source, (editor) => {
    for (const doc of wrapped) keepTags(editor, doc);
    for (const node of removed) editor.remove(node);
  });
  const text = applyEdits(source.text, edits);
  const dropped = removed.map((node) => pointerOf(pathOf(node)));
  return { text: unwrapAll(text, source, wrapped), dropped, unwrapped: wrapped.length > 0 };
}

/** Whether a task definition looks like what ECS printed: wrapped, or with keys that only ECS writes. Cheap. */
export function isExported({ docs }: Pick<FileAnalysis, "docs">): boolean {
  return docs.some(({ doc, kind }) => {
    if (kind !== TASK) return false;
    const { form, root } = taskDefinition(doc);
    return form === "wrapped" || root?.properties.some(({ key }) => isOutput(key)) === true;
  });
}

const TASK = "ecs.taskDefinition";

function isOutput(key: Node): boolean {
  return TASK_DEFINITION_OUTPUT_KEYS.has(String(key.value));
}

/** What goes from one document: the outermost nodes only. */
function dropsOf(doc: Doc, schema: JsonSchema): Node[] {
  const { form, root, containerList } = taskDefinition(doc);
  const top = form === "containers" ? containerList : root;
  if (top === undefined) return [];
  const lead = form === "containers" ? ["containerDefinitions"] : [];
  const skip = form === "wrapped" ? 1 : 0;
  const says = (node: Node): boolean => {
    if (node.parent === root && node.key !== undefined && isOutput(node.key)) return false;
    if (node.type !== "string" || node.value !== "") return !isNothing(node);
    return !isEmptyChoice([...lead, ...pathOf(node).slice(skip)], schema);
  };
  return below(top, says);
}

function below(node: Node, says: (node: Node) => boolean): Node[] {
  const children = node.type === "object" ? node.properties.map(({ value }) => value) : node.items;
  return children.flatMap((child) => (says(child) ? below(child, says) : [child]));
}

function isBesideWrapped({ key }: Node): boolean {
  return key?.value !== "taskDefinition";
}

/** `null`, a key with nothing behind it, and lists that hold nothing else; the list of containers has to be there. */
function isNothing(node: Node): boolean {
  if (node.type === "null" || node.type === "missing") return true;
  if (node.type !== "array" || node.partial || node.key?.value === "containerDefinitions") return false;
  return node.items.every(isNothing);
}

/** `""` means absent where one of a closed set, or an ARN, may stand; elsewhere it may be meant. */
function isEmptyChoice(path: readonly (string | number)[], schema: JsonSchema): boolean {
  const key = path.at(-1);
  if (typeof key !== "string") return false;
  const parent = schemaAt(schema, path.slice(0, -1))?.schema;
  if (parent?.properties?.[key] === undefined || parent.required?.includes(key)) return false;
  return key.endsWith("Arn") || schemaAt(schema, path)?.schema.enum !== undefined;
}

/** What an anchor or a merge holds fast stays. */
function isRemovable(source: Source, node: Node): boolean {
  return edit(source, (editor) => editor.remove(node)).length > 0;
}

/** `describe-task-definition --include TAGS` prints the tags beside the definition; registering takes them inside. */
function keepTags(editor: Editor, { root }: Doc): void {
  const inner = rawMember(root, "taskDefinition");
  const tags = filled(root, "tags");
  if (inner === undefined || tags?.type !== "array" || member(inner, "tags") !== undefined) return;
  editor.put(inner, "tags", plainCopy(tags));
}

function plainCopy(node: Node): Value {
  if (node.type === "array") return node.items.map(plainCopy);
  if (node.type === "object")
    return Object.fromEntries(node.properties.map(({ key, value }) => [String(key.value), plainCopy(value)]));
  return node.value ?? null;
}

/** The keys beside the wrapped definitions are gone: now the wrappers themselves go. */
function unwrapAll(text: string, { language }: Source, wrapped: readonly Doc[]): string {
  if (wrapped.length === 0) return text;
  const source = parse(text, language);
  const indexes = new Set(wrapped.map(({ index }) => index));
  const docs = source.docs.filter(({ index }) => indexes.has(index));
  return applyEdits(
    text,
    docs.flatMap((doc) => unwrapEdits(source, doc)),
  );
}
