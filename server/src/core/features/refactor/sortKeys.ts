// Sorts keys in the order in which the API's reference has them: of the object at the cursor, or of the whole document.
import { orderKeys } from "../../edit/order.js";
import type { Unit } from "../../kinds/units.js";
import { type Node, pathOf } from "../../parse/doc.js";
import { formOf } from "../../schema/findings.js";
import { alternatives, type JsonSchema, type SchemaLoader, schemaAt } from "../../schema/schema.js";
import { schemaIdOf } from "../../schema/schemaId.js";
import type { Refactoring, RefactorPlace } from "./refactoring.js";

/** Of the object at the cursor, and of all in it. */
export const sortObject: Refactoring = {
  kind: "refactor.rewrite.stowage.sortKeys",
  onRequest: true,
  offers(place) {
    const object = objectAt(place);
    return object === undefined || object.parent === undefined
      ? []
      : offered(place, object, "Sort these keys in the order of the reference");
  },
};

export const sortDocument: Refactoring = {
  kind: "source.sortKeys.stowage",
  onRequest: true,
  offers: (place) => offered(place, place.unit.doc.root, "Sort keys in the order of the reference"),
};

function offered(place: RefactorPlace, node: Node, title: string) {
  const { source, unit, loadSchema } = place;
  if (unit.kind === "stowage.config") return [];
  const order = referenceOrder(unit, loadSchema);
  const edits = orderKeys(source, node, order);
  return edits.length === 0 ? [] : [{ title, edits: () => edits }];
}

function objectAt({ node }: RefactorPlace): Node | undefined {
  if (node === undefined || node.type === "object") return node;
  return node.parent?.type === "object" ? node.parent : undefined;
}

/** The keys of every object that the schema describes; options and labels are the user's own. */
function referenceOrder(
  { doc, kind }: Unit,
  loadSchema: SchemaLoader,
): (object: Node) => readonly string[] | undefined {
  const id = schemaIdOf(kind, doc.root);
  if (id === undefined) return () => undefined;
  const { schema } = loadSchema(id);
  const { root, prefix } = formOf(doc.root, kind);
  const lead = pathOf(root);
  const known = new Map<JsonSchema, readonly string[]>();
  return (object) => {
    const path = pathOf(object);
    if (!lead.every((step, index) => step === path[index])) return undefined;
    const at = schemaAt(schema, [...prefix, ...path.slice(lead.length)])?.schema;
    if (at === undefined) return undefined;
    const keys = known.get(at) ?? alternatives(schema, at).flatMap(({ properties = {} }) => Object.keys(properties));
    known.set(at, keys);
    return keys.length === 0 ? undefined : keys;
  };
}
