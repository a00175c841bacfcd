// The family is the task definition's name: it is there and made of the characters the service allows.
import type { Editor } from "../../edit/editor.js";
import { taskDefinition, taskLacks, taskValue } from "../../model/ecs/taskDefinition.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

/** Letters, digits, `-` and `_`, at most this many. */
const LONGEST = 255;

export const rule = defineRule({
  id: "task/family-pattern",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`family` is there and holds 1 to 255 letters, digits, hyphens and underscores.",
  why: "The family names the task definition and all its revisions. ECS refuses to register one without a family, or with other characters in it.",
  sources: [ecsApi("API_RegisterTaskDefinition.html")],
  replaces: ["required:family"],
  messages: {
    missing: "The task definition has no family. Add one: it is the name under which every revision is registered.",
    characters:
      'The family "{family}" holds characters that ECS does not allow. Use letters, digits, hyphens and underscores.',
    long: "The family is {length} characters long; ECS allows 255. Shorten it.",
  },
  examples: {
    bad: `{
  "family": "web app",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web-app",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const family = taskValue(task, "family");
    if (task.root !== undefined && taskLacks(task, "family")) {
      const { root } = task;
      report(
        root,
        "missing",
        {},
        { fixes: [{ title: 'Add the family "my-task"', edit: (editor) => editor.put(root, "family", "my-task") }] },
      );
    }
    if (family === undefined || family.type !== "string" || !isKnown(family)) return;
    const text = String(family.value);
    if (text.length <= LONGEST && !/[^a-zA-Z0-9_-]/.test(text)) return;
    const legal = text.replace(/[^a-zA-Z0-9_-]+/g, "-").slice(0, LONGEST);
    const fixes = [{ title: `Change to "${legal}"`, edit: (editor: Editor) => editor.set(family, legal) }];
    if (/[^a-zA-Z0-9_-]/.test(text)) report(family, "characters", { family: text }, { fixes });
    else report(family, "long", { length: text.length }, { fixes });
  },
});
