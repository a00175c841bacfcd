// Parts as completion items: written for the place they are put at, behind everything else that is offered there; those that
// the platform of the definition does not take come last and say so.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import type { CompletionItem } from "../completion.js";
import { placed } from "./items.js";
import { type OwnNames, ownNames, withOwnNames } from "./ownNames.js";
import { type Part, type PlacedPart, type Platform, partNamed, partsAt } from "./parts.js";
import type { Scene } from "./scene.js";
import type { Spot } from "./spot.js";
import { type Writing, type Written, writeContents, writeKey, writeValue } from "./write.js";

/** `taken`: the keys that are there already. */
export function partItems(scene: Scene, spot: Spot, taken: ReadonlySet<string>): readonly CompletionItem[] {
  const { cursor, place, path } = spot;
  if (cursor.hasColon || cursor.hasChildren || (cursor.language === "yaml" && cursor.quote !== "")) return [];
  const platforms = platformsOf(scene);
  const names = ownNames(scene);
  return partsAt(scene.kind, path, place).flatMap((one, index) => {
    const written = writtenAt(one, spot, taken, names);
    return written === undefined ? [] : [partItem(one.part, written, spot, platforms, index)];
  });
}

/** How a part reads, in Markdown; what it is for stands in the list already. */
export function partText(prefix: string, language: "json" | "yaml"): string | undefined {
  const part = partNamed(prefix);
  if (part === undefined) return undefined;
  const written = writeValue(part.body, { language, style: language === "json" ? "flow" : "block", ...ALONE }, "");
  return `\`\`\`${language}\n${written.plain}\n\`\`\``;
}

const ALONE: Pick<Writing, "quote" | "page"> = {
  quote: "",
  page: { lead: "", line: "", entry: "", unit: "  ", multiline: true, indentedLists: true, eol: "\n" },
};

function partItem(
  { prefix, title, description, notOn }: Part,
  written: Written,
  spot: Spot,
  platforms: ReadonlySet<Platform>,
  index: number,
): CompletionItem {
  const refusing = notOn.find((platform) => platforms.has(platform));
  return {
    label: prefix,
    kind: "part",
    type: title,
    detail: refusing === undefined ? description : `Not on ${NAMES[refusing]}.`,
    about: { part: prefix, language: spot.cursor.language },
    ...placed(written, spot, prefix),
    sortText: `${refusing === undefined ? "8" : "9"}${String(index).padStart(3, "0")}`,
  };
}

const NAMES: Readonly<Record<Platform, string>> = {
  FARGATE: "Fargate",
  EC2: "EC2",
  EXTERNAL: "external instances",
  MANAGED_INSTANCES: "Managed Instances",
  LINUX: "Linux",
  WINDOWS: "Windows",
};

/** Undefined where there is no room for it. */
function writtenAt(one: PlacedPart, spot: Spot, taken: ReadonlySet<string>, names: OwnNames): Written | undefined {
  const { cursor, indent, place } = spot;
  if (one.as === "entry" && taken.has(one.key)) return undefined;
  if (one.as === "value") return writeValue(withOwnNames(one.value, names), cursor, indent);
  if (one.as === "entry") return writeKey(one.key, withOwnNames(one.value, names), cursor, indent);
  const body = withOwnNames(one.part.body, names);
  // In lines, an item of a list begins as its first key; in brackets the items are values.
  const fits = body.type === "object" || (cursor.style === "block") === (place === "key");
  return fits && taken.size === 0 ? writeContents(body, cursor, indent) : undefined;
}

/** What is known of where a task definition runs. */
function platformsOf({ unit }: Scene): ReadonlySet<Platform> {
  if (unit?.kind !== "ecs.taskDefinition") return new Set();
  const { root, compatibilities, windows } = taskDefinition(unit.doc);
  const family = member(filled(root, "runtimePlatform"), "operatingSystemFamily");
  const isLinux = root !== undefined && !windows && (family === undefined || isKnown(family));
  const system: readonly Platform[] = windows ? ["WINDOWS"] : isLinux ? ["LINUX"] : [];
  return new Set([...(compatibilities as ReadonlySet<Platform>), ...system]);
}
