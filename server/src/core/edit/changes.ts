// What an edit call asks for, gathered before a character is written: the wanted entries of each container, new values,
// new keys. So operations compose, whatever their order, and each place of the text is written once.
import type { Node } from "../parse/doc.js";
import type { Editor, Value } from "./editor.js";
import type { Child, Layout, Layouts } from "./layout.js";
import { isPlainSafe } from "./scalars.js";

/** A place in a container: an entry that stands there, one to be added, or one that takes the place of another. */
export interface Slot {
  readonly child: Child | undefined;
  removed: boolean;
  entry: { key: string | undefined; value: Value } | undefined;
  /** Of an added entry: the slot it was asked to follow. */
  readonly after?: Slot | undefined;
}

export interface ContainerChange {
  readonly node: Node;
  readonly layout: Layout;
  readonly slots: Slot[];
}

export interface Changes {
  readonly values: Map<Node, Value>;
  /** By key node. */
  readonly keys: Map<Node, string>;
  /** What was appended to each list. */
  readonly appended: Map<Node, readonly Value[]>;
  readonly containers: Map<Node, ContainerChange>;
  /** Something was asked for that the text does not allow; then nothing is done, for half a change may be worse than none. */
  refused: boolean;
}

export function createChanges(): Changes {
  return { values: new Map(), keys: new Map(), appended: new Map(), containers: new Map(), refused: false };
}

/** The editor that gathers. */
export function gather(changes: Changes, layouts: Layouts): Editor {
  return {
    set: (node, value) => set(changes, layouts, node, value),
    put: (object, key, value, after) => put(changes, layouts, object, key, value, after),
    append: (list, value) => append(changes, layouts, list, value),
    remove: (node) => remove(changes, layouts, node),
    rename: (node, key) => rename(changes, layouts, node, key),
  };
}

/** Whether a change above this node, or its own removal, makes a change to it meaningless. */
export function isMoot(changes: Changes, node: Node): boolean {
  for (let current = node; current.parent !== undefined; current = current.parent) {
    if (changes.values.has(current.parent)) return true;
    const slots = changes.containers.get(current.parent)?.slots;
    if (slots?.some((slot) => slot.child?.node === current && slot.removed)) return true;
  }
  return false;
}

/**
 * The slots with every entry that is added next to removed ones put in the place of one: so the new one takes over its
 * line, its comma and its comments.
 */
export function pairSlots(slots: readonly Slot[]): readonly Slot[] {
  const paired: Slot[] = [];
  let removed: Slot[] = [];
  let added: Slot[] = [];
  const flush = () => {
    const count = Math.min(removed.length, added.length);
    for (let i = 0; i < count; i++) paired.push({ ...(removed[i] as Slot), entry: (added[i] as Slot).entry });
    paired.push(...removed.slice(count), ...added.slice(count));
    removed = [];
    added = [];
  };
  for (const slot of slots) {
    if (slot.child === undefined) added.push(slot);
    else if (slot.removed && slot.entry === undefined) removed.push(slot);
    else {
      flush();
      paired.push(slot);
    }
  }
  flush();
  return paired;
}

export function kindOf(slot: Slot): "gone" | "added" | "kept" {
  if (slot.child === undefined) return "added";
  return slot.removed && slot.entry === undefined ? "gone" : "kept";
}

/** The slots of the same kind that follow one another from `at` on. */
export function runFrom(slots: readonly Slot[], at: number): readonly Slot[] {
  const first = slots[at];
  let end = at;
  while (first !== undefined && end < slots.length && kindOf(slots[end] as Slot) === kindOf(first)) end++;
  return slots.slice(at, end);
}

function set(changes: Changes, layouts: Layouts, node: Node, value: Value): void {
  if (node.isKey) {
    if (typeof value === "string") rename(changes, layouts, node, value);
    else changes.refused = true;
  } else if (!isMoot(changes, node)) setValue(changes, node, value);
}

function setValue(changes: Changes, node: Node, value: Value): void {
  changes.containers.delete(node);
  changes.appended.delete(node);
  const isThere = node.value === value && node.type !== "unknown" && node.type !== "missing" && !isDoubtful(node);
  if (isThere) changes.values.delete(node);
  else changes.values.set(node, value);
}

/** A text without quotes that some readers of YAML take for something else: to set it is to put it in quotes. */
function isDoubtful({ type, style, value }: Node): boolean {
  return type === "string" && style === "plain" && !isPlainSafe(value as string, false);
}

function put(changes: Changes, layouts: Layouts, object: Node, key: string, value: Value, after?: string): void {
  if (isMoot(changes, object)) return;
  const wanted = wantedValue(changes, object);
  if (wanted !== undefined) {
    if (wanted === null) changes.values.set(object, { [key]: value });
    else if (typeof wanted === "object" && !Array.isArray(wanted)) {
      changes.values.set(object, withKey(wanted as { [key: string]: Value }, key, value, after));
    } else changes.refused = true;
    return;
  }
  const slots = object.type === "object" ? slotsOf(changes, layouts, object) : undefined;
  if (slots === undefined) {
    changes.refused = true;
    return;
  }
  const present = findSlot(changes, slots, key, false);
  const before = after === undefined ? findSlot(changes, slots, key, true) : undefined;
  if (present?.entry !== undefined) present.entry = { key, value };
  else if (present?.child !== undefined) setValue(changes, present.child.node, value);
  else if (before !== undefined && before.entry === undefined) before.entry = { key, value };
  else {
    const anchor =
      after === undefined
        ? undefined
        : (findSlot(changes, slots, after, false) ?? findSlot(changes, slots, after, true));
    insert(slots, { child: undefined, removed: false, entry: { key, value }, after: anchor });
  }
}

function append(changes: Changes, layouts: Layouts, list: Node, value: Value): void {
  const before = changes.appended.get(list) ?? [];
  if (isMoot(changes, list) || before.some((other) => isSame(other, value))) return;
  changes.appended.set(list, [...before, value]);
  const wanted = wantedValue(changes, list);
  if (wanted !== undefined) {
    if (wanted === null || Array.isArray(wanted)) changes.values.set(list, [...(wanted ?? []), value]);
    else changes.refused = true;
    return;
  }
  const slots = list.type === "array" ? slotsOf(changes, layouts, list) : undefined;
  if (slots === undefined) changes.refused = true;
  else insert(slots, { child: undefined, removed: false, entry: { key: undefined, value } });
}

function remove(changes: Changes, layouts: Layouts, node: Node): void {
  const slot = slotOf(changes, layouts, node);
  if (slot === undefined) return;
  const { child } = slot;
  slot.removed = true;
  if (child === undefined) return;
  changes.values.delete(child.node);
  if (child.key !== undefined) changes.keys.delete(child.key);
}

function rename(changes: Changes, layouts: Layouts, node: Node, key: string): void {
  const slot = slotOf(changes, layouts, node);
  if (slot === undefined) return;
  const keyNode = slot.child?.key;
  if (keyNode === undefined) changes.refused = true;
  else if (keyNode.value === key) changes.keys.delete(keyNode);
  else changes.keys.set(keyNode, key);
}

/** The slot of a property (by key or value) or an item; undefined when a change to it is moot, or refused. */
function slotOf(changes: Changes, layouts: Layouts, node: Node): Slot | undefined {
  const { parent } = node;
  const value = node.isKey ? parent?.properties.find((property) => property.key === node)?.value : node;
  if (value !== undefined && isMoot(changes, value)) return undefined;
  const slots = parent === undefined ? undefined : slotsOf(changes, layouts, parent);
  const slot = slots?.find((candidate) => value !== undefined && candidate.child?.node === value);
  if (slot === undefined) changes.refused = true;
  return slot;
}

function slotsOf(changes: Changes, layouts: Layouts, node: Node): Slot[] | undefined {
  const known = changes.containers.get(node);
  if (known !== undefined) return known.slots;
  const layout = layouts.of(node);
  if (layout === undefined) return undefined;
  const slots = layout.children.map((child) => ({ child, removed: false, entry: undefined }));
  changes.containers.set(node, { node, layout, slots });
  return slots;
}

/** The last slot of a key by its wanted name, as the last of repeated keys counts. */
function findSlot(changes: Changes, slots: readonly Slot[], key: string, removed: boolean): Slot | undefined {
  return slots.findLast((slot) => {
    const old = slot.child?.key;
    const oldName = old === undefined ? undefined : (changes.keys.get(old) ?? old.value);
    const gone = slot.removed && slot.entry === undefined;
    return removed ? slot.removed && oldName === key : !gone && (slot.entry?.key ?? oldName) === key;
  });
}

/** Behind its anchor and what was put there before, else at the end. */
function insert(slots: Slot[], slot: Slot): void {
  if (slot.after === undefined) {
    slots.push(slot);
    return;
  }
  let at = slots.indexOf(slot.after) + 1;
  while (at > 0 && slots[at]?.after === slot.after) at++;
  slots.splice(at, 0, slot);
}

/** What a node was set to in this call; `null` for a node without a value, which may become a map or a list. */
function wantedValue(changes: Changes, node: Node): Value | undefined {
  if (changes.values.has(node)) return changes.values.get(node);
  return node.type === "missing" || node.type === "null" ? null : undefined;
}

function withKey(object: { [key: string]: Value }, key: string, value: Value, after?: string): Value {
  if (after === undefined || !Object.hasOwn(object, after) || Object.hasOwn(object, key)) {
    return { ...object, [key]: value };
  }
  const entries = Object.entries(object);
  const at = entries.findIndex(([name]) => name === after) + 1;
  return Object.fromEntries([...entries.slice(0, at), [key, value], ...entries.slice(at)]);
}

function isSame(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
