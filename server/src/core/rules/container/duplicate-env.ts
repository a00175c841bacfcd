// Of two environment variables with one name, only one can reach the container.
import { environments, type NamedEntry } from "../../model/ecs/environment.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { rawText } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/duplicate-env",
  kinds: ["ecs.taskDefinition"],
  needs: ["environment"],
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
    for (const { container, variables, hasRepeated } of environments(taskDefinition(doc))) {
      if (!hasRepeated) continue;
      const { label } = container;
      for (const { entry, node, name, value: valueNode, last } of shadowed(variables)) {
        const value = rawText(valueNode);
        const same = value !== undefined && value === rawText(last.value);
        const fix: RuleFix = {
          title: `Remove this ${name}`,
          // The same text twice: taking one away changes nothing.
          safe: same && entry.properties.length === last.entry.properties.length,
          edit: (editor) => editor.remove(entry),
        };
        const related = [{ node: last.node, message: `This ${name} counts.` }];
        report(node, same ? "same" : "ignored", { label, name }, { fixes: [fix], related });
      }
    }
  },
});

/** The entries that a later one of the same name replaces, with the last of that name. */
function shadowed(variables: readonly NamedEntry[]): (NamedEntry & { readonly last: NamedEntry })[] {
  const lastByName = new Map(variables.map((variable) => [variable.name, variable]));
  return variables.flatMap((variable) => {
    const last = lastByName.get(variable.name);
    return last === undefined || last === variable ? [] : [{ ...variable, last }];
  });
}
