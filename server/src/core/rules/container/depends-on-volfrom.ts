// Volumes and links make containers wait for each other too.
import { type Dependency, dependencies, impliedDependencies } from "../../model/ecs/dependencies.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { rings } from "../shared/rings.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/depends-on-volfrom",
  kinds: ["ecs.taskDefinition"],
  needs: ["volumesFrom", "links"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`dependsOn` does not ask for another order of starting than `volumesFrom` and `links`.",
  why: "A container starts after those whose volumes it mounts and those it links to: the agent adds this to `dependsOn` by itself. When the two contradict each other, the task does not start.",
  sources: [
    ecsGuide("task_definition_parameters.html"),
    "https://github.com/aws/amazon-ecs-agent/blob/master/agent/api/task/task.go",
  ],
  messages: {
    ring: "These containers wait for each other in a ring, so none of them could start: {ring}. volumesFrom and links make a container wait as dependsOn does. Remove one of these references.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "volumesFrom": [{ "sourceContainer": "files" }]
    },
    {
      "name": "files", "image": "busybox:1.37", "memory": 128,
      "dependsOn": [{ "containerName": "app", "condition": "START" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "volumesFrom": [{ "sourceContainer": "files" }]
    },
    { "name": "files", "image": "busybox:1.37", "memory": 128 }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const said = dependencies(task);
    const implied = impliedDependencies(task).filter(({ from, to }) => from !== to);
    if (implied.length === 0) return;
    const links = new Set(implied.filter(({ entry, node }) => entry === node));
    for (const ring of rings([...said, ...implied])) {
      // Rings of one kind alone are other rules' matter, but for those of volumes.
      if (ring.every((one) => said.includes(one)) || ring.every((one) => links.has(one))) continue;
      const place = ring.find((one) => said.includes(one)) ?? (ring[0] as Dependency);
      const names = [...ring, ring[0] as Dependency].map(({ from }) => from.label);
      const related = ring
        .filter((one) => one !== place)
        .map(({ node, from, to }) => ({ node, message: `Container ${from.label} waits for ${to?.label} here.` }));
      report(place.node, "ring", { ring: names.join(" → ") }, { related });
    }
  },
});
