// A task definition as it would be if it required one launch type alone, without a change to its text: a copy of the few
// nodes around `requiresCompatibilities`, and the way back from them to the real ones.
import { type Doc, member, Node, Property, rawMember } from "../../parse/doc.js";
import { type Compatibility, taskDefinition } from "./taskDefinition.js";

/** A document that stands in for another. */
export interface StandIn {
  readonly doc: Doc;
  /** The real node: of a copy the one it was made of, of what was made up the nearest that there is, else itself. */
  real(node: Node): Node;
  /** Whether it stands in no text: nothing can be changed there. */
  isMadeUp(node: Node): boolean;
}

export function requiring(doc: Doc, launchType: Compatibility): StandIn {
  const { form, root } = taskDefinition(doc);
  const reals = new Map<Node, Node>();
  const madeUp = new Set<Node>();
  const top = root ?? doc.root;
  const given = rawMember(root, KEY);
  const made = requirement(launchType, given ?? top);
  for (const node of [made.key, made.value, ...made.value.items]) {
    madeUp.add(node);
    reals.set(node, given ?? top);
  }
  const copy =
    form === "containers"
      ? listHolder(doc.root, made)
      : copyOf(top, [...top.properties.filter(({ key }) => key.value !== KEY), made]);
  reals.set(copy, top);
  if (form === "containers") madeUp.add(copy);
  const whole = form === "wrapped" ? withInner(doc.root, copy) : copy;
  reals.set(whole, doc.root);
  return {
    doc: { index: doc.index, root: whole },
    real: (node) => reals.get(node) ?? node,
    isMadeUp: (node) => madeUp.has(node),
  };
}

const KEY = "requiresCompatibilities";

/** It stands, so to say, where the real one does, or at the start of the object. */
function requirement(launchType: Compatibility, { start, end }: Node): Property {
  const item = new Node("string", start, end, launchType, [], [], "double");
  const value = new Node("array", start, end, undefined, [], [item], "flow");
  const key = new Node("string", start, start, KEY, [], [], "double");
  key.isKey = true;
  item.parent = value;
  value.property = Property.of(key, value);
  return value.property;
}

function copyOf(node: Node, properties: readonly Property[]): Node {
  const copy = new Node(node.type, node.start, node.end, node.value, [...properties], [], node.style);
  copy.property = node.property;
  copy.parent = node.parent;
  copy.partial = node.partial;
  for (const { key, value } of properties) {
    if (value.parent !== undefined) continue;
    key.parent = copy;
    value.parent = copy;
  }
  return copy;
}

/** A bare list of containers inside of a task definition of which nothing else is known. */
function listHolder(list: Node, made: Property): Node {
  const key = new Node("string", list.start, list.start, "containerDefinitions", [], [], "double");
  const holder = new Node("object", list.start, list.end, undefined, [made, Property.of(key, list)], [], "flow");
  made.value.parent = holder;
  holder.partial = true;
  return holder;
}

function withInner(outer: Node, inner: Node): Node {
  const real = member(outer, "taskDefinition");
  const properties = outer.properties.map((property) =>
    property.value === real ? Property.of(property.key, inner) : property,
  );
  const copy = copyOf(outer, properties);
  inner.parent = copy;
  return copy;
}
