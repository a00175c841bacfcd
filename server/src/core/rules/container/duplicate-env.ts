// Of two environment variables with one name, only one can reach the container.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/duplicate-env",
  kinds: ["ecs.taskDefinition"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The names in a container's `environment` are unique.",
  why: "Docker takes the last of several variables with the same name. The values before it are never seen, and whoever edits one of them wonders why nothing changes.",
  sources: [ecsApi("API_KeyValuePair.html"), "https://docs.docker.com/reference/cli/docker/container/run/#env"],
  messages: {
    ignored:
      "Container {label} sets {name} again further down, and the last one counts, so this value is lost. Remove one of them.",
    same: "Container {label} sets {name} to the same value again further down. Remove one of them.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "environment": [
        { "name": "PORT", "value": "80" },
        { "name": "PORT", "value": "8080" }
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
      "environment": [{ "name": "PORT", "value": "8080" }]
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { node, label } of taskDefinition(doc).containers) {
      const items = itemsOf(member(node, "environment"));
      for (const [nameNode, entry, last] of shadowed(items)) {
        const name = rawText(nameNode) as string;
        const value = rawText(filled(entry, "value"));
        const same = value !== undefined && value === rawText(filled(last, "value"));
        const fix: RuleFix = {
          title: `Remove this ${name}`,
          // The same text twice: taking one away changes nothing.
          safe: same && entry.properties.length === last.properties.length,
          edit: (editor) => editor.remove(entry),
        };
        const related = [{ node: filled(last, "name") as Node, message: `This ${name} counts.` }];
        report(nameNode, same ? "same" : "ignored", { label, name }, { fixes: [fix], related });
      }
    }
  },
});

/** The entries that a later one of the same name replaces: the node of the name, the entry, and the last of that name. */
function shadowed(items: readonly Node[]): [Node, Node, Node][] {
  const lastByName = new Map<string, Node>();
  for (const item of items) {
    const name = rawText(filled(item, "name"));
    if (name !== undefined) lastByName.set(name, item);
  }
  return items.flatMap((item): [Node, Node, Node][] => {
    const name = filled(item, "name");
    const last = lastByName.get(rawText(name) ?? "");
    return name === undefined || last === undefined || last === item ? [] : [[name, item, last]];
  });
}
