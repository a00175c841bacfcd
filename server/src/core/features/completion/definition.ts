// Completion in the documents that the schemas describe: finds out what stands at the cursor and asks for keys or values.
import type { KindId } from "../../kinds/kinds.js";
import { Node, nodeAt } from "../../parse/doc.js";
import { type JsonSchema, type SchemaId, schemaAt } from "../../schema/schema.js";
import { schemaIdOf } from "../../schema/schemaId.js";
import type { CompletionItem, CompletionRequest } from "../completion.js";
import { type Cursor, cursorAt } from "./cursor.js";
import { expressionItems } from "./expressionItems.js";
import { keyItem, valueItem } from "./items.js";
import { keyOffers } from "./keys.js";
import type { KeyOffer, ValueOffer } from "./offer.js";
import { partItems } from "./partItems.js";
import { ownerOf, type Path, type Scene, schemaPath, shapeOf, unitAt } from "./scene.js";
import { itemSkeleton } from "./skeleton.js";
import { type Spot, spotAt } from "./spot.js";
import { object } from "./template.js";
import { nameOf, valueOffers } from "./values.js";

export function completeDefinition(request: CompletionRequest, kind: KindId): readonly CompletionItem[] {
  const { file, doc, offset, sources } = request;
  const cursor = cursorAt(file.source, offset);
  if (cursor === undefined) return [];
  const index = doc === undefined ? -1 : unitAt(file.units, doc.doc, cursor.path);
  const unit = file.units[index];
  const path = schemaPath(unit, cursor.path);
  if (path === undefined || (unit !== undefined && unit.kind !== kind)) return [];
  const schemaId = unit === undefined ? ownSchemaId(kind) : schemaIdOf(kind, unit.doc.root);
  const schema = schemaId === undefined ? ANY_OBJECT : sources.loadSchema(schemaId).schema;
  const spot = spotAt(schema, cursor, path);
  if (spot === undefined) return [];
  const docs = schemaId === undefined ? undefined : sources.loadDocs(schemaId);
  const task = sources.tasks?.[index];
  const { text } = file.source;
  const scene: Scene = {
    file,
    kind,
    text,
    unit,
    cursor,
    offset,
    path: spot.path,
    schema,
    schemaId,
    docs,
    sources,
    task,
  };
  const inside = expressionItems(scene);
  if (inside !== undefined) return inside;
  const taken = spot.isBeside ? takenAt(cursor, doc?.doc.root) : NONE;
  const offered = spot.place === "key" ? keys(scene, spot, taken) : values(scene, spot);
  return [...offered, ...partItems(scene, spot, taken), ...listItems(scene)];
}

const NONE: ReadonlySet<string> = new Set();

/** A manifest that is empty yet may become any object. */
function ownSchemaId(kind: KindId): SchemaId | undefined {
  return kind === "k8s.manifest" ? undefined : schemaIdOf(kind, EMPTY);
}

const EMPTY = new Node("object", 0, 0, undefined, [], [], "block");

/** What objects have whose kind is not known, or not yet written. */
const ANY_OBJECT: JsonSchema = {
  $ref: "#/definitions/AnyObject",
  definitions: {
    AnyObject: {
      type: "object",
      properties: {
        apiVersion: { type: "string" },
        kind: { type: "string" },
        metadata: { $ref: "#/definitions/V1ObjectMeta" },
        spec: { type: "object" },
      },
      required: ["apiVersion", "kind", "metadata"],
    },
    V1ObjectMeta: {
      type: "object",
      properties: {
        name: { type: "string" },
        namespace: { type: "string" },
        labels: { type: "object", additionalProperties: { type: "string" } },
        annotations: { type: "object", additionalProperties: { type: "string" } },
      },
    },
  },
};

function takenAt(cursor: Cursor, root: Parameters<typeof nodeAt>[0] | undefined): ReadonlySet<string> {
  if (cursor.taken !== undefined) return cursor.taken;
  const node = root === undefined ? undefined : nodeAt(root, cursor.path);
  const others = (node?.properties ?? []).filter(({ key }) => key.start !== cursor.start);
  return new Set(others.map(({ key }) => String(key.value)));
}

function keys(scene: Scene, spot: Spot, taken: ReadonlySet<string>): readonly CompletionItem[] {
  return keyOffers(scene, spot.path, taken).map((offer, index) => keyItem(offer, spot, index));
}

function values(scene: Scene, spot: Spot): readonly CompletionItem[] {
  const found = schemaAt(scene.schema, spot.path);
  const isObject = found !== undefined && shapeOf(scene.schema, found.schema) === "object";
  const wholes = spot.path.length === 0 && isObject ? wholeDocuments(scene, spot.path) : [];
  return [...wholes, ...valueOffers(scene)].map((offer, index) => valueItem(offer, spot, index));
}

/** Where another item of the list above may begin as well as a key: that item, and the parts that it may be. */
function listItems(scene: Scene): readonly CompletionItem[] {
  const { cursor, unit, schema } = scene;
  const path = cursor.list === undefined ? undefined : schemaPath(unit, cursor.list);
  const spot = path === undefined ? undefined : spotAt(schema, cursor, path);
  const item = spot === undefined ? undefined : schemaAt(schema, [...(path as Path), 0]);
  if (spot === undefined || item === undefined) return [];
  const owner = ownerOf(schema, [...(path as Path), 0]);
  const value = itemSkeleton(schema, item, nameOf(owner));
  const detail = `Another item of ${owner?.key ?? "the list"}`;
  const another = { ...valueItem({ value, label: "- …", detail }, spot, 0), sortText: FIRST };
  return [another, ...partItems({ ...scene, path: spot.path }, spot, NONE)];
}

/** In front of all numbers. */
const FIRST = "-";

/** In an empty text: a whole document with one key in it. */
function wholeDocuments(scene: Scene, path: Path): readonly ValueOffer[] {
  return keyOffers(scene, path, NONE).map(({ key, value, summary, opensList }: KeyOffer) => ({
    label: key,
    value: object([[key, value]]),
    isDocument: true,
    ...(summary === undefined ? {} : { detail: summary }),
    ...(opensList === true ? { opensList } : {}),
  }));
}
