// Service Connect finds a port by its name alone, so a name stands once in the whole task.

import { filterMap } from "../../base/filterMap.js";
import { hasRepeats } from "../../base/repeats.js";
import { ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { rawText } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { freeName } from "../shared/names.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/name-duplicate",
  kinds: ["ecs.taskDefinition"],
  needs: ["portMappings"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Every named port mapping of a task has a name of its own, also across containers.",
  why: "Services refer to a port by the name of its mapping and nothing else. ECS refuses a task definition in which two mappings have the same one.",
  sources: [ecsApi("API_PortMapping.html")],
  awsError: ["port mapping name is already used"],
  messages: {
    repeated:
      'The port mapping name "{name}" is taken already by container {first}. Names are unique in the whole task: choose another one.',
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
        { "name": "http", "containerPort": 80 }, { "name": "http", "containerPort": 8080 }
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
        { "name": "http", "containerPort": 80 }, { "name": "admin", "containerPort": 8080 }
      ]
    }
  ]
}`,
  },
  check(doc, report) {
    const named = filterMap(ports(taskDefinition(doc)), ({ nameNode: value, container }) => {
      const name = rawText(value);
      return value === undefined || name === undefined ? undefined : { value, name, container };
    });
    const names = named.map(({ name }) => name);
    if (!hasRepeats(names)) return;
    const taken = new Set(names);
    const firsts = new Map<string, (typeof named)[number]>();
    for (const one of named) {
      const { name, value } = one;
      const first = firsts.get(name);
      if (first === undefined) {
        firsts.set(name, one);
        continue;
      }
      const related = [{ node: first.value, message: "The first port mapping of this name." }];
      const fixes = value.start === first.value.start ? [] : [renameTo(value, freeName(name, taken))];
      report(value, "repeated", { name, first: first.container.label }, { fixes, related });
    }
  },
});

/** Not for a mapping that is written once and used twice (a YAML alias): both would get the new name. */
function renameTo(value: Node, name: string): RuleFix {
  return { title: `Rename to "${name}"`, edit: (editor) => editor.set(value, name) };
}
