// What is written behind a key where more than the schema decides.
import type { Path, Scene } from "./scene.js";
import type { Template } from "./template.js";
export function skeletonIn(_scene: Scene, _path: Path, _key: string): Template | undefined {
  return undefined;
}
