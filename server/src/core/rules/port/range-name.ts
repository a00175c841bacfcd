// Service Connect and load balancers know single ports only.
import { ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/range-name",
  kinds: ["ecs.taskDefinition"],
  needs: ["containerPortRange"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A port mapping with a range has neither `name` nor `appProtocol`.",
  why: "The name of a mapping is what Service Connect and VPC Lattice find a port by, and `appProtocol` is what they speak to it. They send traffic to a single port, not to a range.",
  sources: [ecsApi("API_PortMapping.html"), ecsGuide("service-connect.html")],
  messages: {
    range:
      "This port mapping is a range, and {key} is of use only for a single port. Give the port that clients connect to a mapping of its own, or remove {key}.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "name": "media", "containerPortRange": "8000-8010" }]
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
      "portMappings": [{ "name": "media", "containerPort": 8000 }]
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { node, rangeNode } of ports(taskDefinition(doc))) {
      if (rangeNode === undefined) continue;
      const name = filled(node, "name");
      const place = name ?? filled(node, "appProtocol");
      if (place !== undefined) report(place, "range", { key: name === undefined ? "appProtocol" : "name" });
    }
  },
});
