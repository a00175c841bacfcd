// A capability cannot be both added and dropped.
import { CAPABILITIES_SOURCE, FARGATE_CAPABILITIES, plainCapability } from "../../data/capabilities.js";
import { type CapabilityEntry, capabilityEntries } from "../../model/ecs/linuxParameters.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "linux/capability-conflict",
  kinds: ["ecs.taskDefinition"],
  needs: ["capabilities"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "No capability stands both in `capabilities.add` and in `capabilities.drop` of a container.",
  why: "One of the two is not what was meant, and which one wins is up to the container runtime. To drop all but a few, drop `ALL` and add these few.",
  sources: [CAPABILITIES_SOURCE.url],
  messages: {
    both: "Container {label} both adds and drops the capability {name}. Decide for one.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "linuxParameters": { "capabilities": { "add": ["NET_RAW"], "drop": ["NET_RAW"] } }
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "linuxParameters": { "capabilities": { "add": ["NET_RAW"], "drop": ["ALL"] } }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (task.windows) return;
    const added = new Map<string, CapabilityEntry>();
    // Within a container the added ones come first.
    for (const entry of capabilityEntries(task)) {
      const { node, container, list } = entry;
      const name = plainCapability(entry.name);
      const key = `${container.index} ${name}`;
      if (list === "add") {
        // What Fargate refuses to add is the matter of another rule.
        if (!task.fargate || FARGATE_CAPABILITIES.has(name)) added.set(key, entry);
        continue;
      }
      const other = added.get(key);
      if (other === undefined) continue;
      const related = [{ node: other.node, message: "It is added here." }];
      report(node, "both", { label: container.label, name }, { related });
    }
  },
});
