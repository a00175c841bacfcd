// The values that can be written at a place: what a topic knows of it, else what the schema and the table of usual values say.
import { usualValues } from "../../data/usualValues.js";
import { itemsOf } from "../../parse/doc.js";
import { describe } from "../../schema/describe.js";
import { type Resolved, schemaAt } from "../../schema/schema.js";
import { flawOf } from "./flaws.js";
import { textOf } from "./items.js";
import { mapValues } from "./mapKeys.js";
import type { ValueOffer } from "./offer.js";
import { nodeIn, type Owner, ownerOf, type Scene, shapeOf } from "./scene.js";
import { itemSkeleton, skeletonOf } from "./skeleton.js";
import { bare, constant, list, object, pattern, type Template } from "./template.js";
import { topicFor } from "./values/topics.js";

/** In the order in which they are shown: what a rule speaks against comes last and says why. */
export function valueOffers(scene: Scene): readonly ValueOffer[] {
  const offers = withoutTwins(scene, found(scene));
  if (offers.length > MOST_TRIED) return offers;
  const tried = offers.map((offer) => {
    const why = offer.isBeginning === true ? undefined : flawOf(scene, scene.path, offer.value);
    return why === undefined ? offer : { ...offer, why };
  });
  const sound = tried.filter(({ why }) => why === undefined);
  // Where all of them are wrong, the value is not what is wrong.
  return sound.length === 0 ? offers : [...sound, ...tried.filter(({ why }) => why !== undefined)];
}

/** With more of them it would take too long to look at each. */
const MOST_TRIED = 50;

/** In a list what is in it already is not offered again. */
function withoutTwins({ path, unit, cursor }: Scene, offers: readonly ValueOffer[]): readonly ValueOffer[] {
  if (typeof path.at(-1) !== "number") return offers;
  const others = itemsOf(nodeIn(unit, path.slice(0, -1))).filter(({ start }) => start !== cursor.start);
  const there = new Set(others.map(({ value }) => String(value)));
  return offers.filter(({ value }) => value.type === "object" || !there.has(textOf(value)));
}

function found(scene: Scene): readonly ValueOffer[] {
  const { schema, path } = scene;
  const at = schemaAt(schema, path);
  if (at === undefined) return [];
  const owner = ownerOf(schema, path);
  const known = owner === undefined ? mapValues(scene, path) : topicFor(owner, scene)?.(scene, owner);
  if (known !== undefined) return known;
  const shape = shapeOf(schema, at.schema);
  if (shape === "scalar") return scalars(scene, at, owner);
  return scene.cursor.quote === "" ? wholes(scene, at, owner) : [];
}

function scalars(scene: Scene, { schema: { type } }: Resolved, owner: Owner | undefined): readonly ValueOffer[] {
  const described = describe(scene.docs, scene.schema, scene.path);
  if (type === "boolean") return booleans(nameOf(owner));
  const closed = described?.values ?? [];
  if (closed.length > 0) return closed.map(({ value, text: detail }) => ({ value: constant(value), detail }));
  const usual = usualOffers(nameOf(owner));
  if (usual.length > 0) return usual;
  return (described?.examples ?? []).filter((one) => typeof one !== "object").map((one) => ({ value: constant(one) }));
}

function booleans(owner: string): readonly ValueOffer[] {
  const usual = usualValues(owner)?.values[0];
  const first = typeof usual === "boolean" ? usual : true;
  return [first, !first].map((value) => ({
    value: bare(value),
    ...(usualValues(owner)?.texts[String(value)] ? { detail: usualValues(owner)?.texts[String(value)] as string } : {}),
  }));
}

function usualOffers(owner: string): readonly ValueOffer[] {
  const usual = usualValues(owner);
  if (usual === undefined) return [];
  const { values, texts, forms } = usual;
  return [
    ...values.map((value) => ({ value: constant(value), detail: texts[String(value)] ?? "" })),
    ...forms.map(({ form, text: detail }) => ({ value: pattern(form), detail })),
  ];
}

/** A list or an object as a whole, as its key would bring it. */
function wholes(scene: Scene, found: Resolved, owner: Owner | undefined): readonly ValueOffer[] {
  const { schema, path } = scene;
  const usual = usualOffers(nameOf(owner));
  if (usual.length > 0 && usual.every(({ value }) => value.type !== "text")) return usual;
  const isItem = owner === undefined || owner.isItem;
  const value = isItem ? itemSkeleton(schema, found, nameOf(owner)) : skeletonOf(schema, found, nameOf(owner));
  if (path.length === 0) return [];
  const empty: Template = value.type === "list" ? list() : object([]);
  const isEmpty = (value.type === "list" ? value.items : value.type === "object" ? value.entries : []).length === 0;
  const label = value.type === "list" ? "[…]" : "{…}";
  const whole = isEmpty ? [] : [{ value, label, detail: "with what it usually holds" }];
  return [...whole, { value: empty, label: value.type === "list" ? "[]" : "{}" }];
}

export function nameOf(owner: Owner | undefined): string {
  return owner === undefined ? "" : `${owner.definition}.${owner.key}${owner.isItem ? "[]" : ""}`;
}
