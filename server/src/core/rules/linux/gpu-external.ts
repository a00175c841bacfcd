// Sharing a GPU needs numbers that make sense, and does not go with EXTERNAL.
import { resourceRequirements } from "../../model/ecs/resourceRequirements.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "linux/gpu-external",
  kinds: ["ecs.taskDefinition"],
  needs: ["resourceRequirements"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`sharingStrategy` stands in no task for EXTERNAL instances, and asks for some memory and 1 to 100 percent.",
  why: "Sharing a GPU works on EC2 instances and ECS Managed Instances; task definitions that require EXTERNAL do not support it. Of the GPU's memory and computing power the container gets what `nvidiaMps` says.",
  sources: [ecsApi("API_ResourceRequirement.html"), ecsApi("API_NvidiaMpsAllocation.html")],
  messages: {
    external:
      "Container {label} shares a GPU, which external instances do not support. Ask for whole GPUs with value, or take EXTERNAL out of requiresCompatibilities.",
    memory: "{memory} MiB of GPU memory are nothing that container {label} could use. Use at least 1 MiB.",
    percent: "maxComputePercent {percent} of container {label} is out of range. Use a whole number from 1 to 100.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EXTERNAL"],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "resourceRequirements": [{ "type": "GPU", "sharingStrategy": { "nvidiaMps": { "memory": 1024 } } }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EXTERNAL"],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "resourceRequirements": [{ "type": "GPU", "value": "1" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (task.fargate) return;
    for (const { container, type, sharing } of resourceRequirements(task)) {
      if (type !== "GPU" || sharing === undefined) continue;
      const { label } = container;
      // What is no object is the schema's matter.
      if (sharing.type === "object" && task.compatibilities.has("EXTERNAL")) report(sharing, "external", { label });
      const shares = member(sharing, "nvidiaMps");
      const memory = filled(shares, "memory");
      const size = integerOf(memory);
      if (memory !== undefined && size !== undefined && size <= 0) report(memory, "memory", { memory: size, label });
      const most = filled(shares, "maxComputePercent");
      const percent = integerOf(most);
      if (most !== undefined && percent !== undefined && (percent < 1 || percent > 100))
        report(most, "percent", { percent, label });
    }
  },
});
