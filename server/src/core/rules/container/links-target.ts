// A link leads to another container of the same task.
import { nearest } from "../../base/nearest.js";
import type { Dependency } from "../../model/ecs/dependencies.js";
import { type Link, links } from "../../model/ecs/links.js";
import { knowsContainers, type TaskDefinition, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { rings } from "../shared/rings.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/links-target",
  kinds: ["ecs.taskDefinition"],
  needs: ["links"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "Each of a container's `links` is `name` or `name:alias` of another container of the task, and they form no ring.",
  why: "Docker looks for the other container when it starts this one, so it has to be in the same task and to start first. A link to a container that is not there, or a ring of links, keeps the task from starting.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  messages: {
    form: 'The link "{link}" of container {label} has no form that ECS knows. Write the name of a container, or name:alias.',
    itself: "Container {label} has a link to itself. Remove it: the container is its own localhost.",
    near: 'Container {label} has a link to "{name}", but the task has no container of that name. The nearest is "{near}": use it, or the name of another container.',
    unknown:
      'Container {label} has a link to "{name}", but the task has no container of that name. Name one of its containers, or remove the link.',
    ring: "The links of these containers form a ring, so none of them can start first: {ring}. Remove one of the links.",
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "bridge",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "links": ["cahce:redis"] },
    { "name": "cache", "image": "redis:7.4", "memory": 128 }
  ]
}`,
    good: `{
  "family": "web",
  "networkMode": "bridge",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "links": ["cache:redis"] },
    { "name": "cache", "image": "redis:7.4", "memory": 128 }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!mayLink(task)) return;
    const all = links(task);
    const knowsAll = knowsContainers(task);
    for (const link of all) {
      const { node, from, to, name, rest } = link;
      const { label } = from;
      const text = knownText(node);
      if (text !== undefined && !FORM.test(text)) report(node, "form", { label, link: text });
      else if (to === from) report(node, "itself", { label });
      else if (to === undefined && text !== undefined && knowsAll) {
        const near = nearestOther(task, link);
        if (near === undefined) report(node, "unknown", { label, name });
        else {
          const fix: RuleFix = { title: `Change to "${near}${rest}"`, edit: (editor) => editor.set(node, near + rest) };
          report(node, "near", { label, name, near }, { fixes: [fix] });
        }
      }
    }
    for (const ring of rings(all)) {
      const { node, from } = ring[0] as Dependency;
      if (ring.length === 1) continue;
      const related = ring.slice(1).map((link) => ({
        node: link.node,
        message: `Container ${link.from.label} has a link to ${link.to?.label} here.`,
      }));
      report(node, "ring", { ring: [...ring.map((link) => link.from.label), from.label].join(" → ") }, { related });
    }
  },
});

const FORM = /^[^\s:]+(?::[^\s:]+)?$/;

/** Where links cannot stand at all, another rule speaks. */
function mayLink({ networkMode, windows, fargate }: TaskDefinition): boolean {
  return !windows && !fargate && ["bridge", "default", "unknown"].includes(networkMode);
}

function nearestOther(task: TaskDefinition, { name, from }: Link): string | undefined {
  return nearest(
    name,
    task.containers.flatMap((container) => (container === from ? [] : (container.name ?? []))),
  );
}
