// Ranges of ports go with bridge and awsvpc.
import { ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/range-network",
  kinds: ["ecs.taskDefinition"],
  needs: ["containerPortRange"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`containerPortRange` stands only in tasks with network mode bridge or awsvpc.",
  why: "With network mode host the containers use the ports of the instance directly, and ranges have nothing to map. The API names bridge and awsvpc as the modes that know them.",
  sources: [ecsApi("API_PortMapping.html")],
  messages: {
    host: "containerPortRange works with network mode bridge or awsvpc, not with {mode}. Remove this port mapping, or change networkMode.",
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "host",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "containerPortRange": "8000-8010" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "networkMode": "bridge",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "containerPortRange": "8000-8010" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const mode = task.networkMode;
    // On Fargate the mode itself is wrong then: another rule says so. With none, any port mapping is.
    if (mode !== "host" || task.fargate) return;
    for (const { rangeNode } of ports(task)) if (rangeNode !== undefined) report(rangeNode, "host", { mode });
  },
});
