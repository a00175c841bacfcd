// ECS has its own list of capabilities, without the prefix that the kernel gives them.
import { nearest } from "../../base/nearest.js";
import { CAPABILITIES, CAPABILITIES_SOURCE, FARGATE_CAPABILITIES, plainCapability } from "../../data/capabilities.js";
import { type CapabilityEntry, capabilityEntries } from "../../model/ecs/linuxParameters.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";

export const rule = defineRule({
  id: "linux/capability-name",
  kinds: ["ecs.taskDefinition"],
  needs: ["capabilities"],
  severity: "warning",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The names in `capabilities.add` and `capabilities.drop` are capabilities that ECS knows.",
  why: "ECS writes capabilities in upper case and without `CAP_`. A name that is not in its list may be refused, or fail when the container starts.",
  sources: [CAPABILITIES_SOURCE.url],
  messages: {
    form: "ECS writes the capability {name} without a prefix and in upper case, not as {written}. Change it.",
    near: "ECS does not know the capability {written}. The nearest that it knows is {name}: use that, or another of its list.",
    unknown: "ECS does not know the capability {written}. Use one of its list, or remove it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "linuxParameters": { "capabilities": { "drop": ["CAP_NET_RAW"] } }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "linuxParameters": { "capabilities": { "drop": ["NET_RAW"] } }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (task.windows) return;
    for (const entry of capabilityEntries(task)) {
      const { node, list, name: written } = entry;
      const plain = plainCapability(written);
      if (CAPABILITIES.has(written) || (task.fargate && list === "add" && !FARGATE_CAPABILITIES.has(plain))) continue;
      const name = CAPABILITIES.has(plain) ? plain : nearest(plain, CAPABILITIES);
      if (name === undefined) report(node, "unknown", { written });
      else if (name === plain) report(node, "form", { name, written }, { fixes: [changeTo(entry, name, true)] });
      else report(node, "near", { name, written }, { fixes: [changeTo(entry, name, false)] });
    }
  },
});

function changeTo({ node }: CapabilityEntry, name: string, safe: boolean): RuleFix {
  return { title: `Change to ${name}`, safe, edit: (editor) => editor.set(node, name) };
}
