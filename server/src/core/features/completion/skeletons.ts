// What is written behind a key where what stands around it decides, and not the schema alone.

import { textOf } from "./items.js";
import type { ValueOffer } from "./offer.js";
import type { Path, Scene } from "./scene.js";
import { object, type Template, text, typed } from "./template.js";
import { logOptionsSkeleton } from "./values/logs.js";
import { cpuValues, memoryValues, offersSizes } from "./values/sizes.js";

/** Undefined where the schema decides. `path`: of the object that gets the key. */
export function skeletonIn(scene: Scene, path: Path, owner: string): Template | undefined {
  return SKELETONS[owner]?.(scene, path);
}

const SKELETONS: Readonly<Record<string, (scene: Scene, path: Path) => Template | undefined>> = {
  "ContainerDefinition.logConfiguration": (scene, path) => awslogs(scene, [...path, "logConfiguration"]),
  "LogConfiguration.options": (scene, path) => logOptionsSkeleton(scene, [...path, "options"]),
  "RegisterTaskDefinitionRequest.cpu": (scene) => chosen(scene, cpuValues),
  "RegisterTaskDefinitionRequest.memory": (scene) => chosen(scene, memoryValues),
};

function awslogs(scene: Scene, path: Path): Template {
  return object([
    ["logDriver", text("awslogs")],
    ["options", logOptionsSkeleton(scene, [...path, "options"])],
  ]);
}

/** Room for a value from the list, else the first value, for the user to write over. */
function chosen(scene: Scene, values: (scene: Scene) => readonly ValueOffer[] | undefined): Template | undefined {
  if (scene.sources.opensLists === true && offersSizes(scene)) return { ...typed(), quoted: true };
  const value = values(scene)?.[0]?.value;
  return value === undefined ? undefined : typed(textOf(value));
}
