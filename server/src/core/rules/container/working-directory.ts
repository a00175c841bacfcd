// Docker takes only a whole path as the place to start in.
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/working-directory",
  kinds: ["ecs.taskDefinition"],
  needs: ["workingDirectory"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "In a Linux container, `workingDirectory` begins with a slash.",
  why: "ECS hands the value to Docker, which refuses to create a container whose working directory is a relative path: nothing says what it would be relative to.",
  sources: [
    ecsApi("API_ContainerDefinition.html"),
    "https://docs.docker.com/reference/cli/docker/container/run/#workdir",
  ],
  messages: {
    relative:
      'The working directory "{path}" of container {label} is a relative path, with which Docker does not start it. Begin it with a slash.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "workingDirectory": "srv/app" }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "workingDirectory": "/srv/app" }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (task.windows) return;
    for (const {
      container: { label },
      value,
    } of containerValues(task, "workingDirectory")) {
      const path = knownText(value);
      // A drive shows a Windows container, also where nothing else does.
      if (path === undefined || /^(?:\/|[A-Za-z]:|\\)/.test(path)) continue;
      report(value, "relative", { label, path });
    }
  },
});
