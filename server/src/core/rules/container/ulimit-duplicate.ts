// Each limit is set once.

import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { ulimits } from "../../model/ecs/ulimits.js";
import type { Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { hasSeveral } from "../shared/several.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/ulimit-duplicate",
  kinds: ["ecs.taskDefinition"],
  needs: ["ulimits"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "`ulimits` names every limit once.",
  why: "A container has one soft and one hard limit of a kind. Which of two entries counts is not documented.",
  sources: [ecsApi("API_Ulimit.html")],
  messages: {
    repeated: 'The limit "{name}" of container {label} is set above already. Keep one of the entries.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "ulimits": [
        { "name": "nofile", "softLimit": 1024, "hardLimit": 4096 },
        { "name": "nofile", "softLimit": 8192, "hardLimit": 8192 }
      ]
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "ulimits": [
        { "name": "nofile", "softLimit": 8192, "hardLimit": 8192 }
      ]
    }
  ]
}`,
  },
  check(doc, report) {
    const all = ulimits(taskDefinition(doc));
    if (!hasSeveral(all)) return;
    const first = new Map<string, Node>();
    for (const { container, nameNode: node, name } of all) {
      if (node === undefined || name === undefined) continue;
      const { index, label } = container;
      const other = first.get(`${index} ${name}`);
      if (other === undefined) first.set(`${index} ${name}`, node);
      else report(node, "repeated", { label, name }, { related: [{ node: other, message: "The first entry." }] });
    }
  },
});
