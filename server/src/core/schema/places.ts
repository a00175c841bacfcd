// Where in a kind's documents a key belongs that stands in the wrong place.
import { type JsonSchema, resolve } from "./schema.js";

/** The path of an object of which a key is a part; of every list on the way, `ITEM`. */
export type Home = readonly string[];

type Path = readonly (string | number)[];

export const ITEM = "[]";

/** Of a key with several homes the one that its value speaks for, else the usual one. */
const USUAL_HOMES: Readonly<Record<string, readonly (readonly [home: string, value: RegExp])[]>> = {
  targetGroupArn: [
    ["vpcLatticeConfigurations", /:vpc-lattice:/],
    ["loadBalancers", /(?:)/],
  ],
};

/** Undefined when the key is unknown or too common. */
export function homeOf(schema: JsonSchema, path: Path, key: string, value: string): Home | undefined {
  const here = path.map((step) => (typeof step === "number" ? ITEM : step));
  const all = homesOf(schema).get(key) ?? [];
  const [usual] = USUAL_HOMES[key]?.find(([, pattern]) => pattern.test(value)) ?? [];
  const own = all.filter((home) => home[0] === usual);
  const homes = own.length > 0 ? own : all;
  const above = homes.filter((home) => isPrefix(home, here)).at(-1);
  return above ?? shortest(homes.filter((home) => isPrefix(here, home))) ?? shortest(homes);
}

/** Whether the key is a part of the object at this path, common as it may be. */
export function isAtHome(schema: JsonSchema, home: Home, key: string): boolean {
  return (homesOf(schema).get(key) ?? []).some((one) => one.join() === home.join());
}

/** `at the top level`, `in the items of "containerDefinitions"`. */
export function inWords(home: Home): string {
  if (home.length === 0) return "at the top level";
  const isItem = home.at(-1) === ITEM;
  const named = (isItem ? home.slice(0, -1) : home).join(".").replaceAll(`.${ITEM}`, ITEM);
  return isItem ? `in the items of "${named}"` : `in "${named}"`;
}

const indexes = new WeakMap<JsonSchema, ReadonlyMap<string, readonly Home[]>>();

/** Every key with the paths of the objects that have it, short paths first. Made once a schema. */
function homesOf(schema: JsonSchema): ReadonlyMap<string, readonly Home[]> {
  const made = indexes.get(schema);
  if (made !== undefined) return made;
  const homes = new Map<string, Home[]>();
  const queue: { at: JsonSchema; path: readonly string[]; inside: readonly string[] }[] = [
    { at: schema, path: [], inside: [] },
  ];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { schema: at, definition = "" } = resolve(schema, next.at);
    if (definition !== "" && next.inside.includes(definition)) continue;
    const inside = [...next.inside, definition];
    if (at.items !== undefined) queue.push({ at: at.items, path: [...next.path, ITEM], inside });
    for (const [key, child] of Object.entries(at.properties ?? {})) {
      homes.set(key, [...(homes.get(key) ?? []), next.path]);
      queue.push({ at: child, path: [...next.path, key], inside });
    }
  }
  indexes.set(schema, homes);
  return homes;
}

/** The shortest when it is the only one of its length: a key like `name` belongs in too many places to name one. */
function shortest(homes: readonly Home[]): Home | undefined {
  const [first, second] = homes;
  return first !== undefined && second?.length !== first.length ? first : undefined;
}

function isPrefix(short: readonly string[], long: readonly string[]): boolean {
  return short.length < long.length && short.every((step, index) => step === long[index]);
}
