// The keys of maps, such as the options of a log driver.
import type { KeyOffer } from "./offer.js";
import type { Path, Scene } from "./scene.js";
export function mapKeys(_scene: Scene, _path: Path): readonly KeyOffer[] | undefined {
  return undefined;
}
