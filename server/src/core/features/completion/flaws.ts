// Why a key would be wrong at a place, so that it is offered last.
import type { Path, Scene } from "./scene.js";
export function flawOf(_scene: Scene, _path: Path, _key: string): string | undefined {
  return undefined;
}
