// What DescribeCapacityProviders prints is no input as it stands: it holds keys that only ECS writes.
import { CAPACITY_PROVIDER_OUTPUT_KEYS } from "../../data/outputKeys.gen.js";
import { defineRule } from "../rule.js";
import { outputKeys } from "../shared/outputKeys.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "capacity-provider/read-only-field",
  kinds: ["ecs.capacityProvider"],
  severity: "information",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A capacity provider to be created holds no keys that only ECS writes.",
  why: "`aws ecs create-capacity-provider` refuses keys such as `capacityProviderArn` and `status`, which stand in the output of `describe-capacity-providers`.",
  sources: [ecsApi("API_CapacityProvider.html")],
  messages: {
    output:
      "{keys}: written by ECS, not read. `aws ecs create-capacity-provider` refuses the file as it stands; remove {them}.",
  },
  examples: {
    bad: `{
  "name": "spot-group",
  "status": "ACTIVE",
  "autoScalingGroupProvider": { "autoScalingGroupArn": "spot-group" }
}`,
    good: `{
  "name": "spot-group",
  "autoScalingGroupProvider": { "autoScalingGroupArn": "spot-group" }
}`,
  },
  check(doc, report) {
    const found = outputKeys(doc.root, CAPACITY_PROVIDER_OUTPUT_KEYS);
    const [first, ...others] = found?.keys ?? [];
    if (found === undefined || first === undefined) return;
    report(first, "output", { keys: found.names, them: others.length === 0 ? "it" : "them" }, { fixes: [found.fix] });
  },
});
