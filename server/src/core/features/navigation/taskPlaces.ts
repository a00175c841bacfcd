// Where a task definition is found: at its family, or at its beginning when it names none.
import { namedNodesOf } from "../../model/workspace/names.js";
import type { UnitPlace } from "../../model/workspace/workspace.js";
import { beginningOf, type Location, locationOf } from "./locations.js";
import { keyOf, openFile, type Scene } from "./scene.js";

export function taskPlaces(scene: Scene, task: UnitPlace): readonly Location[] {
  const { path, unit } = keyOf(task);
  const file = openFile(scene, path);
  const opened = file?.units[unit];
  if (file === undefined || opened === undefined) return [];
  const { source } = file;
  const family = namedNodesOf(opened).find(({ type }) => type === "family");
  if (family === undefined) return [beginningOf(path, source, opened.doc.root)];
  const { text, node } = family;
  const occurrence = { type: "family", text, node, within: { start: 0, end: text.length }, scope: "here" } as const;
  return [locationOf({ path, source, unit, occurrence })];
}
