// ECS passes a fixed set of options on to the awslogs driver, and refuses the others that Docker has.
import { nearest } from "../../base/nearest.js";
import { AWSLOGS_OPTIONS, AWSLOGS_OTHER_NAMES, AWSLOGS_SOURCE } from "../../data/awslogs.js";
import { logConfigurations, logOptions } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { type Node, rawMember } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "log/awslogs-options",
  kinds: ["ecs.taskDefinition"],
  needs: ["logConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The log driver awslogs is given only the options that ECS knows.",
  why: "Docker's own awslogs driver has more options than ECS passes on, among them `awslogs-stream` and `tag`. ECS refuses to register a task definition with one that is not on its list.",
  sources: [AWSLOGS_SOURCE.url],
  awsError: ["Log driver awslogs disallows options"],
  messages: {
    near: 'The log driver awslogs has no option "{name}". Did you mean "{near}"? ECS refuses options that it does not know.',
    unknown:
      'ECS does not pass the option "{name}" on to the log driver awslogs, and refuses it. Remove it; the options are {options}.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1", "tag": "app" }
      }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": { "awslogs-group": "/ecs/web", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "app" }
      }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { driver, options } of logConfigurations(taskDefinition(doc))) {
      if (driver !== "awslogs" || options === undefined || hasOnlyKnown(options)) continue;
      // Of two keys that look like one, only the first may become it.
      const taken = new Set<string>();
      for (const { key, name } of logOptions(options)) {
        if (AWSLOGS_OPTIONS.includes(name)) continue;
        const near = nearest(name, AWSLOGS_OPTIONS) ?? AWSLOGS_OTHER_NAMES.get(name);
        if (near === undefined) {
          report(key, "unknown", { name, options: AWSLOGS_OPTIONS.join(", ") }, { fixes: [removal(key, `"${name}"`)] });
        } else report(key, "near", { name, near }, { fixes: [mend(options, key, near, taken)] });
      }
    }
  },
});

function hasOnlyKnown({ properties }: Node): boolean {
  return properties.every(({ name }) => AWSLOGS_OPTIONS.includes(name));
}

function mend(options: Node, key: Node, near: string, taken: Set<string>): RuleFix {
  const isFree = rawMember(options, near) === undefined && !taken.has(near);
  taken.add(near);
  if (!isFree) return removal(key, `"${key.value}"`);
  return { title: `Rename to "${near}"`, safe: true, edit: (editor) => editor.rename(key, near) };
}
