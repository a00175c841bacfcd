// Known keys in the wrong place: which of an object's strange keys belong together somewhere else, and the way there.
import type { Value } from "../edit/editor.js";
import { type Node, rawMember } from "../parse/doc.js";
import { asValue } from "./conversions.js";
import { type Home, homeOf, ITEM, inWords, isAtHome } from "./places.js";
import type { Checked, Fault, SchemaFix } from "./report.js";
import { schemaAt } from "./schema.js";
import { place } from "./words.js";

/** Keys of one object that have their home in another. */
export interface Stray {
  readonly keys: readonly Node[];
  readonly message: string;
  /** None where the way is not clear, or where such keys stand already. */
  readonly moves: readonly SchemaFix[];
  /** Whether the keys can only be meant for the one place they are moved to; an item of a list may be any. */
  readonly isSure: boolean;
  /** The object that they belong in, where there is one. */
  readonly target: Node | undefined;
}

type Place = Pick<Fault, "node" | "path">;

/** `keys`: the strange keys of one object. A key with several homes goes with one beside it that has only one. */
export function straysOf({ node, path }: Place, keys: readonly Node[], checked: Checked): readonly Stray[] {
  const found = new Map<string, { home: Home; keys: Node[] }>();
  const common: Node[] = [];
  for (const key of keys) {
    const home = homeOf(checked.schema, path, String(key.value), textOf(key));
    if (home === undefined || isOfAbsentSibling(home, { node, path }, checked)) common.push(key);
    else found.set(home.join(), { home, keys: [...(found.get(home.join())?.keys ?? []), key] });
  }
  for (const key of common)
    [...found.values()].find(({ home }) => isAtHome(checked.schema, home, String(key.value)))?.keys.push(key);
  return [...found.values()].map((one) => strayOf({ node, path }, one, checked));
}

/**
 * Of the many sources of a volume, and their like, a key of one that nobody wrote tells nothing. ECS has few such choices, and
 * keys that say which one is meant.
 */
function isOfAbsentSibling(home: Home, { node, path }: Place, { kind }: Checked): boolean {
  const last = home.at(-1);
  const above = path.slice(0, -1).map((step) => (typeof step === "number" ? ITEM : step));
  if (kind.startsWith("ecs.") || last === undefined || last === ITEM || home.length !== path.length) return false;
  if (home.slice(0, -1).join() !== above.join()) return false;
  return node.parent !== undefined && rawMember(node.parent, last) === undefined;
}

function strayOf(from: Place, found: { home: Home; keys: Node[] }, checked: Checked): Stray {
  const keys = found.keys.sort((a, b) => a.start - b.start);
  const one = keys.length === 1;
  const verb = one ? "does" : "do";
  const message = `${listed(keys)} ${verb} not belong in ${place(from.node, checked)} but ${inWords(found.home)}. Move ${one ? "it" : "them"} there.`;
  const isItem = found.home.at(-1) === ITEM;
  const way = isItem ? wayToItem(from, found.home, keys, checked) : wayTo(from, found.home, checked);
  return {
    keys,
    message,
    moves: way === undefined ? [] : moving(keys, way),
    isSure: !isItem,
    target: way?.missing.length === 0 && way.object.type === "object" ? way.object : undefined,
  };
}

function textOf(key: Node): string {
  const value = key.parent?.properties.find((property) => property.key === key)?.value;
  return typeof value?.value === "string" ? value.value : "";
}

/** `"options" and "logDriver"`. */
export function listed(keys: readonly Node[]): string {
  const names = keys.map((key) => `"${key.value}"`);
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

interface Way {
  /** The last object on the way that is there, or the list that gets a new item. */
  readonly object: Node;
  /** The keys of what is still to be made in it, and `ITEM` for the item of a list. */
  readonly missing: readonly string[];
  readonly title: string;
}

/** To the top, or down from where the keys stand; undefined where that leads through a list, or is closed. */
function wayTo({ node, path }: Place, home: Home, { root, prefix }: Checked): Way | undefined {
  const isTop = home.length === 0;
  if (isTop)
    return prefix.length === 0 && root.type === "object" ? { object: root, missing: [], title: TOP } : undefined;
  const here = path.map((step) => (typeof step === "number" ? ITEM : step));
  const steps = home.slice(here.length);
  if (home.length <= here.length || here.some((step, index) => step !== home[index]) || steps.includes(ITEM))
    return undefined;
  let object = node;
  for (const [index, step] of steps.entries()) {
    const next = rawMember(object, step);
    if (next === undefined) return { object, missing: steps.slice(index), title: `into "${steps.join(".")}"` };
    if (next.type !== "object" || next.partial) return undefined;
    object = next;
  }
  return { object, missing: [], title: `into "${steps.join(".")}"` };
}

/** Into an item of a list right below: of one that is still to be made, the only one, or a new one that is whole with these keys. */
function wayToItem({ node, path }: Place, home: Home, keys: readonly Node[], checked: Checked): Way | undefined {
  const here = path.map((step) => (typeof step === "number" ? ITEM : step));
  const [name, ...more] = home.slice(here.length);
  if (name === undefined || name === ITEM || more.length !== 1 || here.some((step, index) => step !== home[index]))
    return undefined;
  const list = rawMember(node, name);
  if (list === undefined) return { object: node, missing: [name, ITEM], title: `into "${name}"` };
  if (list.type !== "array" || list.partial) return undefined;
  const [only, ...others] = list.items;
  if (only === undefined) return { object: list, missing: [ITEM], title: `into "${name}"` };
  const names = keys.map((key) => String(key.value));
  const isFree = others.length === 0 && only.type === "object" && !only.partial;
  if (isFree && names.every((key) => rawMember(only, key) === undefined))
    return { object: only, missing: [], title: `into item 1 of "${name}"` };
  const item = schemaAt(checked.schema, [...path, name, 0])?.schema;
  const needed = [...(item?.required ?? []), ...Object.keys(item?.["x-missing"] ?? {})];
  if (needed.length === 0 || !needed.every((key) => names.includes(key))) return undefined;
  return { object: list, missing: [ITEM], title: `into a new item of "${name}"` };
}

const TOP = "to the top level";

function moving(keys: readonly Node[], { object, missing, title }: Way): SchemaFix[] {
  const entries = keys.map((key) => [String(key.value), valueAt(key)] as const);
  const taken = missing.length === 0 && entries.some(([name]) => rawMember(object, name) !== undefined);
  if (taken || entries.some(([, value]) => value === undefined)) return [];
  const values = Object.fromEntries(entries) as { readonly [key: string]: Value };
  const [first, ...inner] = missing;
  const edit: SchemaFix["edit"] = (editor) => {
    for (const key of keys) editor.remove(key);
    if (first === ITEM) editor.append(object, values);
    else if (first !== undefined) {
      const made = inner.reduceRight<Value>((value, key) => (key === ITEM ? [value] : { [key]: value }), values);
      editor.put(object, first, made);
    } else for (const [name, value] of Object.entries(values)) editor.put(object, name, value);
  };
  return [{ title: `Move ${listed(keys)} ${title}`, safe: false, edit }];
}

function valueAt(key: Node): Value | undefined {
  const found = key.parent?.properties.find((property) => property.key === key);
  return found === undefined ? undefined : asValue(found.value);
}
