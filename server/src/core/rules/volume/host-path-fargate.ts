// Fargate has no host whose folders a task could see.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { filled } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/host-path-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["sourcePath"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE required, no volume has a `host.sourcePath`.",
  why: "On Fargate there is no instance of yours whose folders could be mounted. Without sourcePath the volume is an empty one that the containers of the task share while it runs.",
  sources: [ecsApi("API_HostVolumeProperties.html")],
  awsError: ["Fargate compatible task definitions do not support sourcePath"],
  messages: {
    path: "Volume {label} is the folder {path} of the host, but tasks on Fargate have no host to see. Remove sourcePath for an empty volume that the containers share, or use a file system such as EFS.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "volumes": [
    { "name": "data", "host": { "sourcePath": "/data" } }
  ],
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27",
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "volumes": [
    { "name": "data", "host": {} }
  ],
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27",
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.fargate) return;
    for (const { node, label } of volumes(task)) {
      const sourcePath = filled(member(node, "host"), "sourcePath");
      const path = knownText(sourcePath);
      if (sourcePath === undefined || path === undefined) continue;
      report(sourcePath, "path", { label, path }, { fixes: [removal(sourcePath, "sourcePath")] });
    }
  },
});
