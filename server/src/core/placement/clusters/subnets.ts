// In which Availability Zone a subnet lies: as a cluster file tells it, and as `aws ec2 describe-subnets` prints it.
import { fieldOf, objectOf, objectsOf, textOf, type Values } from "./json.js";

/** Of a cluster file. */
export function writtenSubnets(file: Values): readonly (readonly [string, string])[] {
  const subnets = objectOf(fieldOf(file, "subnets")) ?? {};
  return Object.entries(subnets).flatMap(([subnet, value]): readonly (readonly [string, string])[] => {
    const zone = textOf(value);
    return zone === undefined ? [] : [[subnet, zone]];
  });
}

/** Of what is printed. */
export function printedSubnets(part: Values): readonly [string, string][] {
  return objectsOf(fieldOf(part, "Subnets")).flatMap((item): readonly [string, string][] => {
    const id = textOf(fieldOf(item, "SubnetId"));
    const zone = textOf(fieldOf(item, "AvailabilityZone"));
    return id === undefined || zone === undefined ? [] : [[id, zone]];
  });
}

/** Of whatever was given for a cluster. */
export function subnetsIn(value: unknown): readonly (readonly [string, string])[] {
  const single = objectOf(value);
  const parts = single === undefined ? objectsOf(value) : [single];
  return parts.flatMap((part) => [...printedSubnets(part), ...writtenSubnets(part)]);
}
