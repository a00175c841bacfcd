// Docker volumes live on instances that you run yourself.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/docker-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["dockerVolumeConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With FARGATE or MANAGED_INSTANCES required, no volume has a `dockerVolumeConfiguration`.",
  why: "A Docker volume is made by the Docker daemon of a container instance, which Fargate and managed instances keep to themselves.",
  sources: [ecsApi("API_DockerVolumeConfiguration.html"), ecsGuide("docker-volumes.html")],
  awsError: ["do not support dockerVolumeConfiguration"],
  messages: {
    fargate:
      "Volume {label} is a Docker volume, which tasks on Fargate do not have. Remove dockerVolumeConfiguration for an empty volume that the containers share, or use a file system such as EFS.",
    managed: {
      severity: "warning",
      text: "Volume {label} is a Docker volume, which tasks on managed instances do not have. Remove dockerVolumeConfiguration, or use another kind of volume.",
    },
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
    { "name": "data", "dockerVolumeConfiguration": { "scope": "task" } }
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
    { "name": "data" }
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
    if (!task.fargate && !task.compatibilities.has("MANAGED_INSTANCES")) return;
    for (const { node, label } of volumes(task)) {
      const docker = member(node, "dockerVolumeConfiguration");
      if (docker?.type !== "object") continue;
      const fixes = [removal(docker, "dockerVolumeConfiguration")];
      report(docker, task.fargate ? "fargate" : "managed", { label }, { fixes });
    }
  },
});
