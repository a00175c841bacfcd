// The name of a capacity provider: the characters that ECS allows, and the beginnings that it does not.
import {
  CLUSTER_LIMITS_SOURCE,
  CLUSTER_NAME,
  CLUSTER_NAME_LENGTH,
  RESERVED_PROVIDER_NAME,
} from "../../data/clusterLimits.js";
import { capacityProvider } from "../../model/ecs/capacityProvider.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "capacity-provider/name",
  kinds: ["ecs.capacityProvider"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "The `name` of a capacity provider holds 1 to 255 letters, digits, hyphens and underscores, and does not begin with `aws`, `ecs` or `fargate`.",
  why: "ECS keeps these beginnings, in any letter case, for capacity providers of its own, and refuses them and other characters.",
  sources: [CLUSTER_LIMITS_SOURCE.provider],
  messages: {
    reserved:
      'The name "{name}" begins with "{prefix}", which ECS keeps for itself. Put something of your own in front.',
    characters:
      'The name "{name}" holds characters that ECS does not allow. Use letters, digits, hyphens and underscores.',
    long: "The name is {length} characters long; ECS allows {most}. Shorten it.",
  },
  examples: {
    bad: `{
  "name": "ecs-spot",
  "autoScalingGroupProvider": { "autoScalingGroupArn": "spot-group" }
}`,
    good: `{
  "name": "shop-ecs-spot",
  "autoScalingGroupProvider": { "autoScalingGroupArn": "spot-group" }
}`,
  },
  check(doc, report) {
    const { nameNode: node, printed } = capacityProvider(doc);
    const name = knownText(node);
    // What ECS printed has been accepted, and FARGATE is one of its own.
    if (node === undefined || name === undefined || printed) return;
    const prefix = RESERVED_PROVIDER_NAME.exec(name)?.[0];
    const legal = name.replace(/[^a-zA-Z0-9_-]+/g, "-");
    const fixes = [change(node, "name", (prefix === undefined ? legal : `my-${legal}`).slice(0, CLUSTER_NAME_LENGTH))];
    if (prefix !== undefined) report(node, "reserved", { name, prefix }, { fixes });
    else if (!CLUSTER_NAME.test(name)) report(node, "characters", { name }, { fixes });
    else if (name.length > CLUSTER_NAME_LENGTH)
      report(node, "long", { length: name.length, most: CLUSTER_NAME_LENGTH }, { fixes });
  },
});
