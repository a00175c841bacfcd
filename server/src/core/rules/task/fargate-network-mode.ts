// Fargate gives every task a network interface of its own, and knows no other way.
import type { Editor } from "../../edit/editor.js";
import { taskDefinition, taskLacks, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { awsvpcEdits } from "../shared/awsvpc.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/fargate-network-mode",
  kinds: ["ecs.taskDefinition"],
  needs: ["requiresCompatibilities"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, `networkMode` is `awsvpc`, and it is said.",
  why: "Left out, the network mode is bridge, which Fargate does not have. ECS refuses to register the task definition.",
  sources: [ecsGuide("fargate-task-networking.html")],
  awsError: ["Fargate only supports network mode"],
  replaces: ["enum"],
  messages: {
    missing: "Fargate needs networkMode awsvpc, and none is given (the default is bridge). Add it.",
    other: "Fargate supports only network mode awsvpc, not {mode}. Change it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "bridge",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const { root } = task;
    if (root === undefined || !task.fargate) return;
    const given = taskValue(task, "networkMode");
    const mode = knownText(given);
    const message = mode !== undefined && mode !== "awsvpc" ? "other" : "missing";
    if (message === "missing" && !taskLacks(task, "networkMode")) return;
    const setMode = (editor: Editor) => editor.put(root, "networkMode", "awsvpc", "requiresCompatibilities");
    const containers = awsvpcEdits(task);
    const fixes: RuleFix[] = [{ title: "Set networkMode to awsvpc", edit: setMode }];
    // What does not go with it would be the next finding: so together first.
    if (containers !== undefined)
      fixes.unshift({ title: TOGETHER, edit: (editor) => both(editor, setMode, containers) });
    if (given !== undefined && mode !== undefined && message === "other") report(given, message, { mode }, { fixes });
    else report(root, "missing", {}, { fixes });
  },
});

const TOGETHER = "Set networkMode to awsvpc, and remove from the containers what does not go with it";

function both(editor: Editor, ...changes: readonly ((editor: Editor) => void)[]): void {
  for (const change of changes) change(editor);
}
