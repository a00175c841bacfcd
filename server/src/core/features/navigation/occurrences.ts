// Where names stand in one unit, given or referred to, and which of them stands at an offset.
import type { ReadFile } from "../../analysis.js";
import type { Unit } from "../../kinds/units.js";
import { declarationsOf, type Reference, type ReferenceScope, referencesOf } from "../../model/workspace/references.js";
import type { Doc, Node } from "../../parse/doc.js";
import { placeIn } from "../../parse/within.js";

export interface Occurrence extends Omit<Reference, "scope"> {
  /** Where the name is given; `here` when it is this place that gives it. */
  readonly scope: ReferenceScope | "here";
}

export interface OccurrenceAt {
  readonly occurrence: Occurrence;
  readonly unit: number;
}

/** In the order of the text; found once a document, as every move of a cursor asks. */
export function occurrencesIn(unit: Unit): readonly Occurrence[] {
  let known = found.get(unit.doc);
  if (known === undefined) {
    const declared = declarationsOf(unit).map((one): Occurrence => ({ ...one, scope: "here" }));
    known = [...declared, ...referencesOf(unit)].sort((a, b) => a.node.start - b.node.start);
    found.set(unit.doc, known);
  }
  return known;
}

const found = new WeakMap<Doc, readonly Occurrence[]>();

/** The name whose value an offset touches. */
export function occurrenceAt({ units }: Pick<ReadFile, "units">, offset: number): OccurrenceAt | undefined {
  const touching = units.flatMap((unit, index) => {
    const { start, end } = unit.doc.root;
    if (offset < start || offset > end) return [];
    const touched = occurrencesIn(unit).filter(({ node }) => node.start <= offset && offset <= node.end);
    return touched.map((occurrence) => ({ occurrence, unit: index }));
  });
  // An alias has the place of what it stands for.
  return touching.find(({ occurrence }) => isWrittenHere(occurrence.node)) ?? touching[0];
}

/** Whether a value is written where its parent is, and not brought by an alias or a merge key. */
export function isWrittenHere({ parent, start, end }: Node): boolean {
  return parent === undefined || (parent.start <= start && end <= parent.end);
}

/** Where the name stands, without quotes and without what surrounds it in its value. */
export function placeOf({ node, within }: Pick<Occurrence, "node" | "within">, text: string) {
  return placeIn(text, { node, within });
}
