// A cluster file as rules and features see it: instance groups and single instances, with what the table knows of their types.
import { type InstanceType, instanceType } from "../data/instanceTypes.js";
import { type Doc, itemsOf, type Node } from "../parse/doc.js";
import { knownText } from "../parse/placeholders.js";
import { filled, integerOf } from "./values.js";

export interface ClusterFile {
  readonly root: Node;
  /** Groups first. */
  readonly entries: readonly ClusterEntry[];
  readonly providers: readonly Node[];
}

/** A group, or a single instance. */
export interface ClusterEntry {
  readonly node: Node;
  readonly isGroup: boolean;
  readonly typeNode: Node | undefined;
  /** The known name of its type, and the row of the table. */
  readonly typeName: string | undefined;
  readonly type: InstanceType | undefined;
  /** Of a group its name, of an instance its id. */
  readonly nameNode: Node | undefined;
  /** Tasks that run there already. */
  readonly running: readonly Node[];
}

const views = new WeakMap<Doc, ClusterFile>();

export function clusterFile(doc: Doc): ClusterFile {
  let view = views.get(doc);
  if (view === undefined) {
    view = createView(doc.root);
    views.set(doc, view);
  }
  return view;
}

/** How many tasks an entry of the list of running tasks stands for; undefined: not known. */
export function countIn(entry: Node): number | undefined {
  const node = filled(entry, "count");
  return node === undefined ? 1 : integerOf(node);
}

function createView(root: Node): ClusterFile {
  const groups = itemsOf(filled(root, "groups")).map((node) => entryOf(node, true));
  const instances = itemsOf(filled(root, "instances")).map((node) => entryOf(node, false));
  return { root, entries: [...groups, ...instances], providers: itemsOf(filled(root, "capacityProviders")) };
}

function entryOf(node: Node, isGroup: boolean): ClusterEntry {
  const typeNode = filled(node, "type");
  const typeName = knownText(typeNode);
  return {
    node,
    isGroup,
    typeNode,
    typeName,
    type: typeName === undefined ? undefined : instanceType(typeName),
    nameNode: filled(node, isGroup ? "name" : "id"),
    running: itemsOf(filled(node, "runningTasks")),
  };
}
