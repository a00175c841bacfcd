// What DescribeClusters prints is no input as it stands: it holds keys that only ECS writes.
import { CLUSTER_OUTPUT_KEYS } from "../../data/outputKeys.gen.js";
import { defineRule } from "../rule.js";
import { outputKeys } from "../shared/outputKeys.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "cluster/read-only-field",
  kinds: ["ecs.cluster"],
  severity: "information",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A cluster to be created holds no keys that only ECS writes.",
  why: "`aws ecs create-cluster` refuses keys such as `clusterArn` and `status`, which stand in the output of `describe-clusters`.",
  sources: [ecsApi("API_Cluster.html")],
  messages: {
    output: "{keys}: written by ECS, not read. `aws ecs create-cluster` refuses the file as it stands; remove {them}.",
  },
  examples: {
    bad: `{
  "clusterName": "shop",
  "status": "ACTIVE",
  "runningTasksCount": 4,
  "capacityProviders": ["FARGATE"]
}`,
    good: `{
  "clusterName": "shop",
  "capacityProviders": ["FARGATE"]
}`,
  },
  check(doc, report) {
    const found = outputKeys(doc.root, CLUSTER_OUTPUT_KEYS);
    const [first, ...others] = found?.keys ?? [];
    if (found === undefined || first === undefined) return;
    report(first, "output", { keys: found.names, them: others.length === 0 ? "it" : "them" }, { fixes: [found.fix] });
  },
});
