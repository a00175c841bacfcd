// The keys that can be written in an object and are not there yet: those that it must have, then those that real files use
// most, then the rest; what would be wrong here comes last and says why.
import { keyOrder } from "../../data/keyOrder.js";
import { describe, type PropertyDescription } from "../../schema/describe.js";
import { schemaAt } from "../../schema/schema.js";
import { flawsAt } from "./flaws.js";
import { textOf } from "./items.js";
import { mapKeys } from "./mapKeys.js";
import type { KeyOffer } from "./offer.js";
import { type Owner, type Path, propertiesOf, type Scene } from "./scene.js";
import { skeletonOf } from "./skeleton.js";
import { skeletonIn } from "./skeletons.js";
import type { Template } from "./template.js";
import { topicFor } from "./values/topics.js";

/** In the order in which they are shown. `path`: of the object, from the top of the kind. */
export function keyOffers(scene: Scene, path: Path, taken: ReadonlySet<string>): readonly KeyOffer[] {
  const { schema, schemaId, kind } = scene;
  const found = schemaAt(schema, path);
  if (found === undefined) return [];
  const own = mapKeys(scene, path);
  if (own !== undefined) return own.filter(({ key }) => !taken.has(key));
  const definition = found.definition ?? "";
  // What the cluster writes is not offered.
  const isObject = kind === "k8s.manifest" && path.length === 0;
  const described = descriptionsOf(scene, path, definition);
  const missing = new Set(Object.keys(found.schema["x-missing"] ?? {}));
  const entries = propertiesOf(schema, found)
    .filter(([key]) => !taken.has(key) && !(isObject && key === "status"))
    .map(([key, property]) => {
      const owner = `${definition}.${key}`;
      return [key, skeletonIn(scene, path, owner) ?? skeletonOf(schema, property, owner)] as const;
    });
  const flaws = flawsAt(scene, path, definition, entries);
  const offers = entries.map(([key, value]): KeyOffer => {
    const { type = "", summary = "", required = false, deprecated = false } = described.get(key) ?? {};
    const why = flaws.get(key);
    const opensList = hasList(scene, { definition, key, isItem: false }, [...path, key], value);
    return {
      key,
      value,
      type,
      summary,
      required: required || missing.has(key),
      deprecated,
      ...(schemaId === undefined ? {} : { about: { schema: schemaId, path: [...path, key] } }),
      ...(why === undefined ? {} : { why }),
      ...(opensList ? { opensList } : {}),
    };
  });
  return inOrder(offers, keyOrder(isObject ? "" : definition));
}

/** Whether what is left empty behind a key has values to choose from. `path`: of the value. */
function hasList(scene: Scene, owner: Owner, path: Path, value: Template): boolean {
  if (scene.sources.opensLists !== true || value.type !== "text" || textOf(value) !== "") return false;
  const values = topicFor(owner, scene)?.({ ...scene, path }, owner) ?? [];
  return values.length > 0;
}

/** What is said of the keys of an object of the API is the same wherever it stands. */
function descriptionsOf({ docs, schema }: Scene, path: Path, definition: string): Descriptions {
  const known = remembered.get(schema) ?? new Map<string, Descriptions>();
  remembered.set(schema, known);
  const made =
    known.get(definition) ??
    new Map(describe(docs, schema, path)?.properties.map((property) => [property.key, property]));
  if (definition !== "") known.set(definition, made);
  return made;
}

type Descriptions = ReadonlyMap<string, PropertyDescription>;

const remembered = new WeakMap<Scene["schema"], Map<string, Descriptions>>();

function inOrder(offers: readonly KeyOffer[], order: readonly string[]): readonly KeyOffer[] {
  const places = new Map(order.map((key, index) => [key, index]));
  const rank = ({ key, required, deprecated, why }: KeyOffer): number => {
    const group = why !== undefined ? 3 : deprecated === true ? 2 : required === true ? 0 : 1;
    return group * 1000 + (places.get(key) ?? order.length);
  };
  return [...offers].sort((a, b) => rank(a) - rank(b));
}
