// The tasks that run on an instance fit there.
import { INSTANCE_TYPES_SOURCE } from "../../data/instanceTypes.js";
import { type ClusterEntry, clusterFile, countIn } from "../../model/clusterFile.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "cluster-file/running-tasks",
  kinds: ["stowage.cluster"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The tasks that run on an instance take no more CPU, memory and GPUs than its type has.",
  why: "They are said for each instance, and not for the group as a whole. Where they take more than there is, nothing is left for new tasks.",
  sources: [INSTANCE_TYPES_SOURCE.sizes.url],
  messages: {
    over: "The running tasks take {taken} {unit}, and {type} has {whole}. They are those of one instance: give what each runs.",
  },
  examples: {
    bad: `{
  "groups": [
    { "type": "m5.large", "count": 4, "runningTasks": [{ "group": "service:db", "count": 20, "cpu": 256, "memory": 256 }] }
  ]
}`,
    good: `{
  "groups": [
    { "type": "m5.large", "count": 4, "runningTasks": [{ "group": "service:db", "count": 5, "cpu": 256, "memory": 256 }] }
  ]
}`,
  },
  check(doc, report) {
    for (const entry of clusterFile(doc).entries) {
      const list = filled(entry.node, "runningTasks");
      const { type } = entry;
      if (list === undefined || type === undefined) continue;
      const limits = [
        ["cpu", "CPU units", type.vcpus * 1024],
        ["memory", "MiB", type.memoryMiB],
        ["gpus", "GPUs", type.gpus],
      ] as const;
      for (const [key, unit, whole] of limits) {
        const taken = takenOf(entry, key);
        if (taken > whole) report(list, "over", { taken, unit, type: type.name, whole });
      }
    }
  },
});

/** What is surely taken; what is not known counts for nothing. */
function takenOf({ running }: ClusterEntry, key: string): number {
  return running.reduce((sum, task) => sum + (countIn(task) ?? 0) * (integerOf(filled(task, key)) ?? 0), 0);
}
