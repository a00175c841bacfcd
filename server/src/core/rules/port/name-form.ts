// The name of a port mapping is written in lower case.
import { ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/name-form",
  kinds: ["ecs.taskDefinition"],
  needs: ["portMappings"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "The name of a port mapping has up to 64 lower-case letters, digits, `_` and `-`, and does not begin with `-`.",
  why: "Service Connect makes a DNS name of it. ECS takes only lower-case letters, digits, underscores and hyphens, at most 64 of them.",
  sources: [ecsApi("API_PortMapping.html")],
  messages: {
    characters:
      'The port mapping name "{name}" may hold only lower-case letters, digits, "_" and "-", and not begin with "-".',
    long: 'The port mapping name "{name}" has {length} characters, and at most 64 are allowed. Shorten it.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "name": "HTTP", "containerPort": 80 }]
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
      "portMappings": [{ "name": "http", "containerPort": 80 }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const { nameNode: node } of ports(task)) {
      const name = knownText(node);
      if (node === undefined || name === undefined || /^[a-z0-9_][a-z0-9_-]{0,63}$/.test(name)) continue;
      const fixes = renameTo(node, plainName(name));
      if (/^[a-z0-9_][a-z0-9_-]*$/.test(name)) report(node, "long", { name, length: name.length }, { fixes });
      else report(node, "characters", { name }, { fixes });
    }
  },
});

function renameTo(node: Node, name: string): RuleFix[] {
  return name === "" ? [] : [{ title: `Rename to "${name}"`, edit: (editor) => editor.set(node, name) }];
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 64)
    .replace(/-+$/, "");
}
