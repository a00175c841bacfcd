// Reads the custom resources that are written by hand because no package has them: schemas with their texts in one, taken
// apart into definitions and documentation. An object is closed unless it says `open`; `like` takes over properties.
import { readdirSync, readFileSync } from "node:fs";

/** @returns {{ kinds: import("./chunks.mjs").Kind[], definitions: Map<string, import("./definitions.mjs").Definition> }} */
export function readByHand(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "packages.json");
  const parts = files.map((name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8")));
  const kinds = parts.flatMap((part) => part.kinds.map((kind) => ({ ...kind, origin: "custom" })));
  const definitions = parts.flatMap((part) =>
    Object.entries(part.definitions).map(([name, one]) => [name, definitionOf(one, part.definitions)]),
  );
  return { kinds, definitions: new Map(definitions) };
}

function definitionOf({ text, open = false, like, required, properties }, all) {
  const entries = Object.entries({ ...all[like]?.properties, ...properties });
  const texts = entries.map(([key, { description }]) => [key, description]);
  const deprecated = entries.flatMap(([key, one]) => (one.deprecated === undefined ? [] : [[key, one.deprecated]]));
  return {
    schema: {
      type: "object",
      properties: Object.fromEntries(entries.map(([key, one]) => [key, withoutTexts(one)])),
      ...(open ? {} : { additionalProperties: false }),
      ...(required === undefined ? {} : { required }),
    },
    docs: {
      text,
      properties: Object.fromEntries(texts),
      ...(deprecated.length === 0 ? {} : { deprecated: Object.fromEntries(deprecated) }),
    },
  };
}

function withoutTexts({ description: _, deprecated: __, ...schema }) {
  return schema;
}
