// The objects of the files that belong together, by type, namespace and name. What stayed the same since an earlier version of
// the project are the same lists: an answer that rests on one holds for as long as the list is that one.
import type { WorkspaceFile } from "../workspace/file.js";
import { isEqual } from "../workspace/sameSeen.js";
import type { ObjectName, ObjectSummary } from "./summary.js";

export interface Project {
  readonly byType: ReadonlyMap<string, readonly ProjectObject[]>;
  readonly creates: readonly ObjectName[];
  /** Whether objects may come from elsewhere: an address among the resources, a chart, a listed file that nobody has seen. */
  readonly open: boolean;
  /** Whether a kustomization gives the objects its namespace. */
  readonly setsNamespace: boolean;
  /** Those in a namespace; an absent namespace is only that of objects that give none either. */
  within(type: string, namespace: string | undefined): readonly ProjectObject[];
  named(type: string, name: string, namespace: string | undefined): readonly ProjectObject[];
}

/** An object in its place. */
export interface ProjectObject {
  readonly path: string;
  /** Its position among the units of the file. */
  readonly unit: number;
  readonly summary: ObjectSummary;
}

/** `isWhole`: all that belongs to it has been seen. `before`: an earlier version of it. */
export function projectOf(files: readonly WorkspaceFile[], isWhole: boolean, before?: Project): Project {
  const byType = new Map<string, ProjectObject[]>();
  const creates: ObjectName[] = [];
  let open = !isWhole;
  let setsNamespace = false;
  for (const file of files)
    for (const [unit, { object, kustomization }] of file.units.entries()) {
      if (object !== undefined) add(byType, object.type, { path: file.path, unit, summary: object });
      creates.push(...(object?.creates ?? []), ...(kustomization?.generates ?? []));
      if (kustomization?.open === true) open = true;
      if (kustomization?.setsNamespace === true) setsNamespace = true;
    }
  const types = new Map<string, readonly ProjectObject[]>();
  for (const [type, objects] of byType) types.set(type, sameList(objects, before?.byType.get(type)));
  return {
    byType: types,
    creates: before !== undefined && isEqual(before.creates, creates) ? before.creates : creates,
    open,
    setsNamespace,
    within: (type, namespace) => placesOf(types.get(type)).within.get(keyOf(namespace)) ?? NONE,
    named: (type, name, namespace) => placesOf(types.get(type)).named.get(`${name}\n${keyOf(namespace)}`) ?? NONE,
  };

  function sameList(objects: readonly ProjectObject[], known: readonly ProjectObject[] | undefined) {
    if (known === undefined) return objects;
    if (isSameList(known, objects)) return known;
    places.set(objects, placesIn(objects, placesOf(known)));
    return objects;
  }
}

const NONE: readonly ProjectObject[] = [];

/** The objects of a type by where they are. */
interface Places {
  readonly within: ReadonlyMap<string, readonly ProjectObject[]>;
  readonly named: ReadonlyMap<string, readonly ProjectObject[]>;
}

function placesOf(objects: readonly ProjectObject[] | undefined): Places {
  if (objects === undefined) return NOWHERE;
  const known = places.get(objects) ?? placesIn(objects, NOWHERE);
  places.set(objects, known);
  return known;
}

const places = new WeakMap<readonly ProjectObject[], Places>();

const NOWHERE: Places = { within: new Map(), named: new Map() };

function placesIn(objects: readonly ProjectObject[], before: Places): Places {
  const within = new Map<string, readonly ProjectObject[]>();
  const named = new Map<string, readonly ProjectObject[]>();
  for (const one of objects) {
    const key = keyOf(one.summary.namespace);
    add(within, key, one);
    if (one.summary.name !== undefined) add(named, `${one.summary.name}\n${key}`, one);
  }
  keepSame(within, before.within);
  keepSame(named, before.named);
  return { within, named };
}

/** Puts the lists of before in the place of those that are no different. */
function keepSame(
  lists: Map<string, readonly ProjectObject[]>,
  before: ReadonlyMap<string, readonly ProjectObject[]>,
): void {
  for (const [key, list] of lists) {
    const known = before.get(key);
    if (known !== undefined && isSameList(known, list)) lists.set(key, known);
  }
}

function isSameList(a: readonly ProjectObject[], b: readonly ProjectObject[]): boolean {
  return a.length === b.length && a.every((one, i) => isSameObject(one, b[i] as ProjectObject));
}

function isSameObject(a: ProjectObject, b: ProjectObject): boolean {
  return a.path === b.path && a.unit === b.unit && isEqual(a.summary, b.summary);
}

/** No namespace is as empty as none. */
function keyOf(namespace: string | undefined): string {
  return namespace === undefined ? "" : `=${namespace}`;
}

function add<T>(map: Map<string, readonly T[]>, key: string, value: T): void {
  const list = map.get(key) as T[] | undefined;
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
