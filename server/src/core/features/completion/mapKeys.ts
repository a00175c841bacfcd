// The keys of maps: what the schema leaves open and the services do not, such as the options of log drivers.
import type { KeyOffer, ValueOffer } from "./offer.js";
import { type Owner, ownerOf, type Path, type Scene } from "./scene.js";
import { typed } from "./template.js";
import { logOptionKeys, logOptionValues, routerOptionKeys, routerOptionValues } from "./values/logs.js";
import { selectorKeys, selectorValues, templateLabels, templateLabelValues } from "./values/manifestPods.js";

/** Undefined for a place that is no map, or one whose keys are the user's. */
export function mapKeys(scene: Scene, path: Path): readonly KeyOffer[] | undefined {
  const owner = ownerOf(scene.schema, path);
  return owner === undefined ? undefined : MAPS[nameOf(owner)]?.keys(scene, path);
}

/** The values of a key of such a map; `path`: of the value. */
export function mapValues(scene: Scene, path: Path): readonly ValueOffer[] | undefined {
  const map = path.slice(0, -1);
  const owner = ownerOf(scene.schema, map);
  return owner === undefined ? undefined : MAPS[nameOf(owner)]?.values(scene, map, String(path.at(-1)));
}

interface MapTopic {
  keys(scene: Scene, path: Path): readonly KeyOffer[];
  values(scene: Scene, path: Path, key: string): readonly ValueOffer[];
}

const MAPS: Readonly<Record<string, MapTopic>> = {
  "LogConfiguration.options": { keys: logOptionKeys, values: logOptionValues },
  "FirelensConfiguration.options": { keys: routerOptionKeys, values: (_, __, key) => routerOptionValues(key) },
  "DockerVolumeConfiguration.driverOpts": {
    keys: () => ["type", "device", "o"].map((key) => ({ key, value: typed(), type: "text" })),
    values: () => [],
  },
  "V1LabelSelector.matchLabels": { keys: selectorKeys, values: selectorValues },
  "V1ServiceSpec.selector": { keys: selectorKeys, values: selectorValues },
  "V1ObjectMeta.labels": { keys: templateLabels, values: templateLabelValues },
};

function nameOf({ definition, key, isItem }: Owner): string {
  return isItem ? "" : `${definition}.${key}`;
}
