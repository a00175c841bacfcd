// The name of a cluster: the characters and the length that ECS allows.
import { CLUSTER_LIMITS_SOURCE, CLUSTER_NAME, CLUSTER_NAME_LENGTH } from "../../data/clusterLimits.js";
import { cluster } from "../../model/ecs/cluster.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "cluster/name",
  kinds: ["ecs.cluster"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`clusterName` holds 1 to 255 letters, digits, hyphens and underscores.",
  why: "ECS refuses to create a cluster with other characters in its name, or with a longer one.",
  sources: [CLUSTER_LIMITS_SOURCE.cluster],
  messages: {
    characters:
      'The clusterName "{name}" holds characters that ECS does not allow. Use letters, digits, hyphens and underscores.',
    long: "The clusterName is {length} characters long; ECS allows {most}. Shorten it.",
  },
  examples: {
    bad: `{
  "clusterName": "shop.production",
  "capacityProviders": ["FARGATE"]
}`,
    good: `{
  "clusterName": "shop-production",
  "capacityProviders": ["FARGATE"]
}`,
  },
  check(doc, report) {
    const { nameNode: node } = cluster(doc);
    const name = knownText(node);
    if (node === undefined || name === undefined) return;
    const allowed = CLUSTER_NAME.test(name);
    if (allowed && name.length <= CLUSTER_NAME_LENGTH) return;
    const legal = name.replace(/[^a-zA-Z0-9_-]+/g, "-").slice(0, CLUSTER_NAME_LENGTH);
    const fixes = [change(node, "clusterName", legal)];
    if (!allowed) report(node, "characters", { name }, { fixes });
    else report(node, "long", { length: name.length, most: CLUSTER_NAME_LENGTH }, { fixes });
  },
});
