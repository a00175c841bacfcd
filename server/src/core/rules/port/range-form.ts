// A range of ports is two ports with a hyphen between them, the lower one first.
import { ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/range-form",
  kinds: ["ecs.taskDefinition"],
  needs: ["containerPortRange"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`containerPortRange` is written as `8000-8010`: two ports from 1 to 65535, the first one lower.",
  why: "ECS reads the range as two ports with a hyphen between them, and refuses anything else: blanks, a colon, a single port, a range that ends where it begins.",
  sources: [ecsApi("API_PortMapping.html")],
  awsError: ["Invalid 'containerPortRange' setting"],
  replaces: ["type"],
  messages: {
    form: 'containerPortRange "{text}" is no range of ports. Write the first and the last port with a hyphen between them, as in "8000-8010".',
    order:
      'containerPortRange "{text}" does not rise. The first port has to be lower than the last; for a single port use containerPort.',
    bounds: 'containerPortRange "{text}" goes beyond the ports that there are. Ports run from 1 to 65535.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "containerPortRange": "8010-8000" }]
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
      "portMappings": [{ "containerPortRange": "8000-8010" }]
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { rangeNode, range } of ports(taskDefinition(doc))) {
      // A number is one port: what is wrong with it is not that it lacks quotes.
      const text = rangeNode?.type === "number" ? String(rangeNode.value) : knownText(rangeNode);
      if (rangeNode === undefined || text === undefined) continue;
      if (range === undefined) report(rangeNode, "form", { text });
      else if (range.first < 1 || range.last > 65535) report(rangeNode, "bounds", { text });
      else if (range.first >= range.last) report(rangeNode, "order", { text });
    }
  },
});
