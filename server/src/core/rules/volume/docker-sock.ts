// Folders of the host that give a container power over it.
import { SENSITIVE_HOST_PATHS } from "../../data/volumes.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { filled } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/docker-sock",
  kinds: ["ecs.taskDefinition"],
  needs: ["sourcePath"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "No volume is the Docker socket, the root, `/etc` or `/proc` of the host.",
  why: "Who can write to the Docker socket can start containers as root, and the other folders show or change what runs on the instance. Agents for monitoring need them, other containers seldom do.",
  sources: [ecsGuide("security-tasks-containers.html")],
  messages: {
    socket:
      "Volume {label} is the Docker socket of the host: a container that mounts it can do on the instance whatever root can. Leave it out unless the container manages Docker.",
    folder:
      "Volume {label} is {path} of the host, which shows a container much more than its own files. Mount only the folder that it needs, and read-only if it can be.",
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [
    { "name": "data", "host": { "sourcePath": "/var/run/docker.sock" } }
  ],
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "volumes": [
    { "name": "data", "host": { "sourcePath": "/srv/data" } }
  ],
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // On Fargate there is no host path at all, and another rule says so.
    if (task.fargate) return;
    for (const { node, label } of volumes(task)) {
      const sourcePath = filled(member(node, "host"), "sourcePath");
      const path = knownText(sourcePath)?.replace(/(?<=.)\/+$/, "");
      if (sourcePath === undefined || path === undefined || !SENSITIVE_HOST_PATHS.has(path)) continue;
      if (path.endsWith("docker.sock")) report(sourcePath, "socket", { label });
      else report(sourcePath, "folder", { label, path });
    }
  },
});
