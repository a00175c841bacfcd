// Requests that no node can hold.
import { formatBytes, formatCores } from "../../base/kubernetesQuantity.js";
import { LARGEST_NODE, LARGEST_NODE_SOURCE } from "../../data/largestNode.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { effectiveRequest, podResources } from "../../model/k8s/resources.js";
import { rawText } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { containerLabel } from "../shared/podContainers.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/request-giant",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["requests", "limits"],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    LARGEST_NODE_SOURCE.url,
    kubernetesDocs("concepts/configuration/manage-resources-containers/#how-pods-with-resource-requests-are-scheduled"),
  ],
  awsError: ["Insufficient cpu", "Insufficient memory"],
  summary: "A container requests no more than a node can have.",
  why: "A pod whose requests fit on no node waits for ever. Mostly a unit is missing: `500` are 500 whole CPUs, `500m` half of one.",
  messages: {
    cpu: "{written} for {who} are {amount} CPUs, and the largest instance type has {most}: no node can hold it. Write {proposal} for thousandths of a CPU.",
    cores: "{written} for {who} are {amount} whole CPUs. If thousandths are meant, write {proposal}.",
    memory:
      "{written} for {who} is {amount} of memory, and the largest instance type has {most}: no node can hold it. Check the unit.",
  },
  examples: {
    bad: containerExample("resources:\n  requests:\n    cpu: 500"),
    good: containerExample("resources:\n  requests:\n    cpu: 500m"),
  },
  check(doc, report) {
    for (const resources of podResources(kubernetesObject(doc))) {
      const { container } = resources;
      const who = container === undefined ? "the pod" : containerLabel(container);
      const cpu = effectiveRequest(resources, "cpu");
      const cores = Number(cpu?.quantity ?? 0n) / 1e9;
      const written = rawText(cpu?.node) ?? "";
      const isBare = /^\d+$/.test(written);
      if (cpu !== undefined && (cores > LARGEST_NODE.vcpus || (isBare && cores >= MANY))) {
        const proposal = `${Number.parseFloat(written)}m`;
        const fixes = [change(cpu.node, "cpu", proposal)];
        const data = { written, who, amount: formatCores(cores), proposal };
        if (cores > LARGEST_NODE.vcpus) report(cpu.node, "cpu", { ...data, most: LARGEST_NODE.vcpus }, { fixes });
        else report(cpu.node, "cores", data, { fixes });
      }
      const memory = effectiveRequest(resources, "memory");
      const bytes = Number(memory?.quantity ?? 0n) / 1e9;
      if (memory === undefined || bytes <= LARGEST_NODE.memoryMiB * MEBI) continue;
      const most = formatBytes(LARGEST_NODE.memoryMiB * MEBI);
      report(memory.node, "memory", { written: rawText(memory.node) as string, who, amount: formatBytes(bytes), most });
    }
  },
});

/** So many whole CPUs, with no unit, are nearly always thousandths. */
const MANY = 100;
const MEBI = 1_048_576;
