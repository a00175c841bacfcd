// The memory of an instance is what its type has less what is kept back.
import { INSTANCE_TYPES_SOURCE } from "../../data/instanceTypes.js";
import { type ClusterEntry, clusterFile } from "../../model/clusterFile.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "cluster-file/memory",
  kinds: ["stowage.cluster"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "An instance registers no more memory than its type has, and keeps back less than it has.",
  why: "An instance registers the memory that its operating system reports, which is less than the type has, minus `ECS_RESERVED_MEMORY`. With more the preview would place tasks that never fit; with everything kept back it would place none.",
  sources: [INSTANCE_TYPES_SOURCE.sizes.url, ecsGuide("memory-management.html")],
  messages: {
    over: "{type} has {whole} MiB of memory, and registers less than that, not {memory}. Give what describe-container-instances shows, or leave memory out.",
    reserved:
      "reservedMemory keeps back {reserved} MiB of the {whole} that {type} has: nothing is left for tasks. Give MiB, as in ECS_RESERVED_MEMORY.",
  },
  examples: {
    bad: `{
  "groups": [{ "type": "m5.large", "memory": 16384 }]
}`,
    good: `{
  "groups": [{ "type": "m5.large", "memory": 7680 }]
}`,
  },
  check(doc, report) {
    for (const entry of clusterFile(doc).entries) {
      const whole = entry.type?.memoryMiB;
      const type = entry.typeName;
      if (whole === undefined || type === undefined) continue;
      const [memory, reserved] = [amountIn(entry, "memory"), amountIn(entry, "reservedMemory")];
      if (memory !== undefined && memory.amount > whole)
        report(memory.node, "over", { type, whole, memory: memory.amount });
      else if (reserved !== undefined && reserved.amount >= (memory?.amount ?? whole))
        report(reserved.node, "reserved", { type, whole: memory?.amount ?? whole, reserved: reserved.amount });
    }
  },
});

function amountIn({ node }: ClusterEntry, key: string) {
  const found = filled(node, key);
  const amount = integerOf(found);
  return found === undefined || amount === undefined ? undefined : { node: found, amount };
}
