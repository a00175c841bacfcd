// Values of cluster files: instance types with what they offer, zones, names of capacity providers.
import { instanceTypes } from "../../../data/instanceTypes.js";
import { REGIONS } from "../../../data/regions.js";
import { clusterFile } from "../../../model/clusterFile.js";
import { instanceLine } from "../../../model/instanceFacts.js";
import { filled } from "../../../model/values.js";
import { itemsOf, type Node } from "../../../parse/doc.js";
import { knownText } from "../../../parse/placeholders.js";
import type { ValueOffer } from "../offer.js";
import type { Scene } from "../scene.js";
import { text } from "../template.js";

let offers: readonly ValueOffer[] | undefined;

/** All there are; those that most clusters are made of come first. */
export function instanceTypeValues(): readonly ValueOffer[] {
  if (offers === undefined) {
    const rank = (name: string): number => {
      const place = USUAL.indexOf(name.slice(0, name.indexOf(".")));
      return place < 0 ? USUAL.length : place;
    };
    const sorted = [...instanceTypes()].sort((a, b) => rank(a.name) - rank(b.name));
    offers = sorted.map((type) => ({ value: text(type.name), detail: instanceLine(type) }));
  }
  return offers;
}

/** Families of general use, and the usual ones with GPUs. */
const USUAL = ["m5", "m6i", "m7i", "m6g", "m7g", "c5", "c6i", "c7g", "r5", "r6i", "t3", "t4g", "g4dn", "g5"];

/** Those that the file names already, else those of usual regions. */
export function zoneValues({ unit }: Scene): readonly ValueOffer[] {
  const entries = unit === undefined ? [] : clusterFile(unit.doc).entries;
  const nodes = entries.flatMap(({ node }) => [...itemsOf(filled(node, "zones")), ...given(filled(node, "zone"))]);
  const known = [...new Set(nodes.flatMap((node) => knownText(node) ?? []))].filter((zone) => ZONE.test(zone));
  const regions = known.length === 0 ? REGIONS.slice(0, MOST_REGIONS).map(({ name }) => name) : known.map(regionOf);
  const zones = [...new Set(regions)].flatMap((region) => ["a", "b", "c"].map((letter) => region + letter));
  return [...new Set([...known, ...zones])].map((zone) => ({ value: text(zone) }));
}

const MOST_REGIONS = 6;
const ZONE = /\d[a-z]$/;

function regionOf(zone: string): string {
  return zone.slice(0, -1);
}

/** Those that the other entries and the list of providers name. */
export function scalingProviders({ unit }: Scene): readonly ValueOffer[] {
  if (unit === undefined) return [];
  const { entries, providers } = clusterFile(unit.doc);
  const nodes = [
    ...providers.flatMap((provider) => given(filled(provider, "name"))),
    ...entries.flatMap(({ node }) => given(filled(node, "capacityProvider"))),
  ];
  return [...new Set(nodes.flatMap((node) => knownText(node) ?? []))].map((name) => ({ value: text(name) }));
}

function given(node: Node | undefined): readonly Node[] {
  return node === undefined ? [] : [node];
}
