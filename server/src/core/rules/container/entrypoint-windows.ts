// An entry point is a list of words, not a line for a shell.
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/entrypoint-windows",
  kinds: ["ecs.taskDefinition"],
  needs: ["entryPoint"],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "In `entryPoint`, the program and each of its arguments is an item of its own.",
  why: "Nothing splits the items at their blanks: a single item with a blank in it is the name of a program with a blank in it, which hardly any image has, on Linux or on Windows.",
  sources: [ecsApi("API_ContainerDefinition.html"), "https://docs.docker.com/reference/dockerfile/#entrypoint"],
  messages: {
    line: 'The entry point of container {label} is one item, so "{line}" is looked for as one program. Make each word an item of its own.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "entryPoint": ["sh -c"], "command": ["nginx"] }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "entryPoint": ["sh", "-c"], "command": ["nginx"] }
  ]
}`,
  },
  check(doc, report) {
    for (const {
      container: { label },
      value: list,
    } of containerValues(taskDefinition(doc), "entryPoint")) {
      const [item, second] = itemsOf(list);
      const line = knownText(item)?.trim();
      if (list.partial || item === undefined || second !== undefined || line === undefined) continue;
      // A path on a drive may well hold blanks: C:\Program Files.
      if (!/\s/.test(line) || /^"?[A-Za-z]:\\/.test(line)) continue;
      report(item, "line", { label, line }, { fixes: split(list, line) });
    }
  },
});

/** Where quotes or escapes say which words belong together, only a person can tell. */
function split(list: Node, line: string): RuleFix[] {
  if (/["'\\`]/.test(line)) return [];
  return [{ title: "Make each word an item", edit: (editor) => editor.set(list, line.split(/\s+/)) }];
}
