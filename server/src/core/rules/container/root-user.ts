// Containers that do not say whom to run as run as whoever the image says, which is mostly root.
import { type Container, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, lacks } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/root-user",
  kinds: ["ecs.taskDefinition"],
  severity: "information",
  strict: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "Containers run as a user that is not root.",
  why: "Whoever breaks into a process that runs as root owns the container, and more of the host than anybody wants. Without `user` the image decides, and most images say root. It is told once a task definition.",
  sources: [ecsGuide("security-tasks-containers.html")],
  controls: ["AWS Control Tower CT.ECS.PR.3"],
  messages: {
    root: '{labels} may run as root: no user is given, or root is. Set user to one that the image has, such as "1000".',
  },
  once: ["root"],
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "user": "1000" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // In the network of the host it is worse: another rule says so.
    if (task.windows || (task.networkMode === "host" && !task.fargate)) return;
    const found = task.containers.filter(mayBeRoot);
    const first = found[0];
    if (first === undefined) return;
    const labels = found.map(({ label }) => label).join(", ");
    report(filled(first.node, "user") ?? filled(first.node, "name") ?? first.node, "root", {
      labels: found.length === 1 ? `Container ${labels}` : `Containers ${labels}`,
    });
  },
});

function mayBeRoot({ node }: Container): boolean {
  const value = filled(node, "user");
  if (value === undefined) return lacks(node, "user");
  const user = knownText(value);
  return user !== undefined && /^(?:root|0)(?::|$)/.test(user);
}
