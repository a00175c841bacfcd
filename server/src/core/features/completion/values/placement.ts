// What placement strategies go by, the expressions of placement constraints, and volume types: the small closed sets that the
// schema leaves open.
import { EBS_TYPES } from "../../../data/ebsVolumes.js";
import { BINPACK_FIELDS, SPREAD_INSTANCE_FIELDS, ZONE_FIELD } from "../../../data/placementStrategies.js";
import { filled } from "../../../model/values.js";
import { knownText } from "../../../parse/placeholders.js";
import type { ValueOffer } from "../offer.js";
import { holderOf, type Scene } from "../scene.js";
import { text } from "../template.js";

export function strategyFields(scene: Scene): readonly ValueOffer[] {
  const type = knownText(filled(holderOf(scene), "type"));
  const spread: ValueOffer[] = [
    { value: text(ZONE_FIELD), detail: "Evenly over the Availability Zones" },
    ...SPREAD_INSTANCE_FIELDS.map((field) => ({ value: text(field), detail: "Evenly over the instances" })),
    { value: text("attribute:ecs.instance-type"), detail: "Evenly over the instance types" },
  ];
  const binpack = BINPACK_FIELDS.map((field) => ({ value: text(field), detail: `Where the least ${field} is left` }));
  if (type === "random") return [];
  if (type === "binpack") return binpack;
  return type === "spread" ? spread : [...spread, ...binpack];
}

export function volumeTypes(): readonly ValueOffer[] {
  return EBS_TYPES.map(({ name, gib, iops }) => ({
    value: text(name),
    detail: `${gib.least} to ${gib.most} GiB${iops === undefined ? "" : `, ${iops.least} to ${iops.most} IOPS`}`,
  }));
}
