// Swap is a size in MiB and an inclination from 0 to 100, and the second needs the first.
import { linuxParameters } from "../../model/ecs/linuxParameters.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf, lacks } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "linux/swap",
  kinds: ["ecs.taskDefinition"],
  needs: ["maxSwap", "swappiness"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`maxSwap` is not negative, and `swappiness` lies between 0 and 100 and has a `maxSwap` beside it.",
  why: "`maxSwap` is the swap space in MiB, with 0 for none; `swappiness` says how eagerly it is used. The API takes no other numbers, and ignores `swappiness` without `maxSwap`. Instances with Amazon Linux 2023 ignore `swappiness` altogether.",
  sources: [ecsApi("API_LinuxParameters.html")],
  messages: {
    negative: "maxSwap {value} of container {label} is negative. Use the size of its swap space in MiB, or 0 for none.",
    range:
      "swappiness {value} of container {label} is out of range. Use a whole number from 0 (hardly ever swap) to 100.",
    alone: {
      severity: "warning",
      text: "Container {label} sets swappiness without maxSwap, so ECS ignores it. Add maxSwap, or remove swappiness.",
    },
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
      "linuxParameters": { "maxSwap": 512, "swappiness": 200 }
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
      "linuxParameters": { "maxSwap": 512, "swappiness": 60 }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (task.fargate || task.windows) return;
    for (const { node, container } of linuxParameters(task)) {
      const { label } = container;
      const maxSwap = filled(node, "maxSwap");
      const swappiness = filled(node, "swappiness");
      const size = integerOf(maxSwap);
      const value = integerOf(swappiness);
      if (maxSwap !== undefined && size !== undefined && size < 0) report(maxSwap, "negative", { value: size, label });
      if (swappiness === undefined) continue;
      if (value !== undefined && (value < 0 || value > 100)) report(swappiness, "range", { value, label });
      else if (lacks(node, "maxSwap")) report(swappiness, "alone", { label });
    }
  },
});
