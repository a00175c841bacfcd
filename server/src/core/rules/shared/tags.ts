// What is wrong with the tags of a task definition or a service; both take the same.
import { filled, rawText } from "../../model/values.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import type { RelatedNode, RuleFix } from "../rule.js";

/** The number and the lengths are the schema's. */
export const TAG_MESSAGES = {
  characters:
    'The tag {part} "{text}" holds "{character}". Tags take letters, digits, spaces and _ . : / = + - @ only: replace it.',
  reserved: 'The tag key "{text}" begins with "aws:", which is kept for AWS itself. Choose another key.',
  reservedValue: {
    severity: "warning",
    text: 'The tag value "{text}" begins with "aws:", which is kept for AWS itself. Choose another value.',
  },
  repeated: 'The tag key "{text}" stands here already. A key can be given only once: remove one of the tags.',
} as const;

export interface TagProblem {
  readonly node: Node;
  readonly key: keyof typeof TAG_MESSAGES;
  readonly data: { readonly part: string; readonly text: string; readonly character: string };
  readonly fixes: readonly RuleFix[];
  readonly related: readonly RelatedNode[];
}

export function tagProblems(list: Node | undefined): TagProblem[] {
  const firsts = new Map<string, Node>();
  return itemsOf(list).flatMap((tag) => {
    const found = [...textProblems(tag, "key"), ...textProblems(tag, "value")];
    const key = rawText(filled(tag, "key"));
    const first = key === undefined ? undefined : firsts.get(key);
    if (key !== undefined && first !== undefined) found.push(repeated(tag, first, key));
    else if (key !== undefined) firsts.set(key, tag);
    return found;
  });
}

function textProblems(tag: Node, part: "key" | "value"): TagProblem[] {
  const node = filled(tag, part);
  if (node?.type === "string" && USUAL.test(node.value as string)) return [];
  const text = knownText(node);
  if (node === undefined || text === undefined) return [];
  const illegal = ILLEGAL.exec(text)?.[0];
  const data = { part, text, character: illegal ?? "" };
  if (illegal !== undefined) {
    const fixes = [changeTo(node, text.replace(new RegExp(ILLEGAL, "gu"), "-"))];
    return [{ node, key: "characters", data, fixes, related: [] }];
  }
  const rest = text.replace(/^(?:aws:)+/i, "");
  if (rest === text) return [];
  const fixes = rest === "" ? [] : [changeTo(node, rest)];
  return [{ node, key: part === "key" ? "reserved" : "reservedValue", data, fixes, related: [] }];
}

/** Safe when nothing is lost. Not for a tag that is written once and used twice (a YAML alias). */
function repeated(tag: Node, first: Node, text: string): TagProblem {
  const safe = rawText(filled(tag, "value")) === rawText(filled(first, "value"));
  const fixes = tag.start === first.start ? [] : [{ title: "Remove this tag", safe, edit: remove(tag) }];
  const related = [{ node: filled(first, "key") ?? first, message: "The first tag with this key." }];
  return {
    node: filled(tag, "key") ?? tag,
    key: "repeated",
    data: { part: "key", text, character: "" },
    fixes,
    related,
  };
}

function remove(node: Node): RuleFix["edit"] {
  return (editor) => editor.remove(node);
}

function changeTo(node: Node, text: string): RuleFix {
  return { title: `Change to "${text}"`, safe: false, edit: (editor) => editor.set(node, text) };
}

const ILLEGAL = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/u;

/** Without what is outside ASCII, which few tags have. */
const USUAL = /^(?!aws:)[\w .:/=+@-]*$/i;
