// What a document holds at large: which keys stand in it, and how long it is at most. It answers "nothing of this is in
// here" and "this is far from a limit" without a look at the tree. The JSON reader notes it on its way.
import type { Doc, Node } from "./doc.js";

export interface Outline {
  /** All keys of all objects, and perhaps some more. */
  readonly keys: ReadonlySet<string>;
  /** The document has no more bytes than that as JSON without blanks. */
  readonly bytesAtMost: number;
}

/** The outline of a document whose reader noted none is made from its tree. */
export function outlineOf(doc: Doc): Outline {
  const known = doc.outline ?? made.get(doc);
  if (known !== undefined) return known;
  // As nobody writes control characters, no character has more bytes.
  const outline = new OutlineNotes(3);
  note(doc.root, outline);
  const { keys, bytesAtMost } = outline;
  made.set(doc, { keys, bytesAtMost });
  return outline;
}

const made = new WeakMap<Doc, Outline>();

/** The outline in the making. */
export class OutlineNotes implements Outline {
  readonly keys = new Set<string>();
  bytesAtMost = 0;
  /** The last key met at each place: of the few keys of a file, most stand there again and again. */
  private readonly met: string[] = new Array(MET).fill("");

  constructor(
    /** How many bytes a character has at most. */
    private readonly widest: 2 | 3,
  ) {}

  /** Gives the key back as the one string that stands for all keys of this name. `length`: as it is written. */
  key(key: string, length: number): string {
    // With the colon.
    this.text(length + 1);
    const place = placeOf(key);
    const known = this.met[place] as string;
    if (known === key) return known;
    const named = keyNamed(key);
    this.met[place] = named;
    this.keys.add(named);
    return named;
  }

  /** A text as it is written, quotes and escapes included, and the comma behind it. */
  text(length: number): void {
    this.bytesAtMost += this.widest * length + 1;
  }

  /** Another scalar, of which none is longer, or the brackets of a list or an object. */
  other(): void {
    this.bytesAtMost += 25;
  }
}

const MET = 1024;

/** So that hardly any two keys of definitions share a place; what stands at the end of a key tells most. */
function placeOf(key: string): number {
  const { length } = key;
  if (length === 0) return 0;
  const sum = 7 * length + key.charCodeAt(0) + 31 * key.charCodeAt(length >> 1) + 127 * key.charCodeAt(length - 1);
  return sum % MET;
}

/**
 * One string for all keys of a name, and the very one that the engine keeps for the same name in the code: the many
 * questions for keys then compare addresses and not letters, and no key keeps the whole text alive that it was cut from.
 */
export function keyNamed(key: string): string {
  const named = NAMED.get(key);
  if (named !== undefined) return named;
  const [name] = Object.keys({ [key]: true }) as [string];
  if (NAMED.size < MOST_NAMED) NAMED.set(name, name);
  return name;
}

const NAMED = new Map<string, string>();

/** Far more than there are in definitions; what people name themselves may fill it up. */
const MOST_NAMED = 5000;

function note(node: Node, outline: OutlineNotes): void {
  if (typeof node.value === "string") outline.text(node.value.length + 2);
  else outline.other();
  for (const { name, value } of node.properties) {
    outline.key(name, name.length + 2);
    note(value, outline);
  }
  for (const item of node.items) note(item, outline);
}
