// Which properties of an App Mesh proxy count as given.
import { nearest } from "../../base/nearest.js";
import { PROXY_PROPERTIES } from "../../data/appMesh.js";
import type { ProxyView } from "../../model/ecs/proxy.js";

/** Whether the property is there, or a misspelled name stands for it, of which a rule of its own speaks. */
export function isGiven({ properties }: ProxyView, name: string): boolean {
  const given = properties.map((property) => property.name);
  return (
    given.includes(name) ||
    nearest(
      name,
      given.filter((one) => !KNOWN.has(one)),
    ) !== undefined
  );
}

const KNOWN: ReadonlySet<string> = new Set(PROXY_PROPERTIES.map(({ name }) => name));
