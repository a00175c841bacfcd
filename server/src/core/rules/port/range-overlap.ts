// A port is in one port mapping only, also when a range holds it.
import { hasRanges } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { type PortSpan, portSpans, rangesOverlap } from "../shared/portSpans.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/range-overlap",
  kinds: ["ecs.taskDefinition"],
  needs: ["containerPortRange"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The port ranges of a task overlap neither each other nor a single port.",
  why: "A port can be in one mapping of a container only; with awsvpc the containers of a task share one network, so there this holds for all of them together. ECS refuses a task definition whose mappings overlap.",
  sources: [ecsApi("API_PortMapping.html")],
  awsError: ["is used multiple times in task"],
  messages: {
    overlap: "{protocol} {what} overlaps {other} of container {first}. Let every port stand in one mapping only.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [
        { "containerPort": 8005 },
        { "containerPortRange": "8000-8010" }
      ]
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
      "portMappings": [
        { "containerPort": 7999 },
        { "containerPortRange": "8000-8010" }
      ]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!hasRanges(task)) return;
    const spans = portSpans(task);
    spans.forEach((span, index) => {
      const other = spans.slice(0, index).find((earlier) => rangesOverlap(earlier, span));
      if (other === undefined) return;
      const data = { protocol: span.protocol.toUpperCase(), what: named(span), other: named(other) };
      const related = [{ node: other.node, message: `Here ${named(other)} is taken.` }];
      report(span.node, "overlap", { ...data, first: other.port.container.label }, { related });
    });
  },
});

function named({ first, last, isRange }: PortSpan): string {
  return isRange ? `range ${first}-${last}` : `port ${first}`;
}
