// How cluster files are recognised: the clusters that people write down for the placement preview.
import { itemsOf, type Node, rawMember } from "../parse/doc.js";
import { hasText, isBegun } from "./content.js";
import type { Kind } from "./kind.js";

export const CLUSTER_FILE: Kind = {
  id: "stowage.cluster",
  title: "Stowage cluster file",
  recognisedBy: "a list `groups` or `instances` of objects with an instance type (`type: m5.large`)",
  forms: ["JSON, JSON with comments, or YAML"],
  usualNames: ["production.cluster.json", "staging.cluster.yaml"],
  recognise,
  names: /.\.cluster\.(?:jsonc?|ya?ml)$/,
  mayBecome: (root) => isBegun(root, ["groups", "instances"]),
  textHint: undefined,
};

function recognise(root: Node): string | undefined {
  if (root.type !== "object" || rawMember(root, "apiVersion") !== undefined || hasText(root, "clusterName"))
    return undefined;
  const key = ["groups", "instances"].find((one) => itemsOf(rawMember(root, one)).some(hasInstanceType));
  return key === undefined ? undefined : `the key "${key}" with instance types in it`;
}

function hasInstanceType(item: Node): boolean {
  return TYPE.test(String(rawMember(item, "type")?.value));
}

/** A family and a size, slips and all: `m5.large`, `u-6tb1.56xlarge`, `c7g.metal-48xl`, `t3.mdium`. */
const TYPE = /^[a-z][a-z-]*\d[a-z0-9-]*\.(?=[a-z0-9-]*[a-z])[a-z0-9-]+$/;
