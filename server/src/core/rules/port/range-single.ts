// A port mapping speaks of one port or of a range, not of both.
import { type Port, ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/range-single",
  kinds: ["ecs.taskDefinition"],
  needs: ["containerPortRange"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A port mapping with `containerPortRange` has neither `containerPort` nor `hostPort`.",
  why: "The host ports of a range follow from the network mode, so there is nothing to say about single ports beside it. ECS refuses a mapping with both.",
  sources: [ecsApi("API_PortMapping.html")],
  awsError: ["cannot specify both single port and port range"],
  messages: {
    both: "This port mapping has both containerPortRange and {keys}. Keep the range, or the single port.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "containerPort": 8000, "containerPortRange": "8000-8010" }]
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
    for (const port of ports(taskDefinition(doc))) {
      const { rangeNode } = port;
      const singles = rangeNode === undefined ? [] : singleKeys(port);
      if (rangeNode === undefined || singles.length === 0) continue;
      const keys = singles.map(({ key }) => key).join(" and ");
      const dropSingles: RuleFix = {
        title: `Remove ${keys}, keep the range`,
        edit: (editor) => {
          for (const { node } of singles) editor.remove(node);
        },
      };
      const dropRange: RuleFix = { title: "Remove containerPortRange", edit: (editor) => editor.remove(rangeNode) };
      report(
        rangeNode,
        "both",
        { keys },
        { fixes: port.containerNode === undefined ? [dropSingles] : [dropSingles, dropRange] },
      );
    }
  },
});

/** A host port of 0 says nothing. */
function singleKeys({ containerNode, hostNode, hostPort }: Port): { key: string; node: Node }[] {
  return [
    ...(containerNode === undefined ? [] : [{ key: "containerPort", node: containerNode }]),
    ...(hostNode === undefined || hostPort === 0 ? [] : [{ key: "hostPort", node: hostNode }]),
  ];
}
