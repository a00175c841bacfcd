// Links between containers are a thing of Docker's bridge network.
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { hasEntry } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/links-network",
  kinds: ["ecs.taskDefinition"],
  needs: ["links"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`links` stand only in tasks with network mode bridge.",
  why: "A link gives a container the address of another one on Docker's bridge. With awsvpc and host all containers share one network, where they reach each other as localhost, and ECS refuses links; Windows has none either. What a link did for the order of starting, `dependsOn` does.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["Links are not supported when networkMode="],
  messages: {
    shared:
      "Container {label} has links, which network mode {mode} does not know. The task's containers reach each other at localhost: remove links, and use dependsOn where the order of starting matters.",
    none: "Container {label} has links, but with network mode none it has no network. Remove links, or use network mode bridge.",
    windows: "Container {label} has links, which Windows containers do not know. Remove them.",
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "links": ["cache"] },
    { "name": "cache", "image": "redis:7.4", "memory": 128 }
  ]
}`,
    good: `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "dependsOn": [{ "containerName": "cache", "condition": "START" }]
    },
    { "name": "cache", "image": "redis:7.4", "memory": 128 }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const mode = task.networkMode;
    // On Linux, files say "default" for bridge: the service's own list of modes does not have it, but links work there.
    if (mode === "bridge" || mode === "unknown" || (mode === "default" && !task.windows)) return;
    // On Fargate the mode itself is wrong then: another rule says so.
    if (task.fargate && mode !== "awsvpc") return;
    for (const {
      container: { label },
      value: links,
    } of containerValues(task, "links")) {
      if (!hasEntry(links)) continue;
      const fixes: RuleFix[] = [{ title: "Remove links", edit: (editor) => editor.remove(links) }];
      if (mode === "default") report(links, "windows", { label }, { fixes });
      else if (mode === "none") report(links, "none", { label }, { fixes });
      else report(links, "shared", { label, mode }, { fixes });
    }
  },
});
