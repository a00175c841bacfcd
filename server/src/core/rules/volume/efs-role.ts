// EFS lets a task in by its role, which it must have.
import { efsVolumes } from "../../model/ecs/efs.js";
import { taskDefinition, taskLacks } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { addTaskRole } from "../shared/taskRole.js";

export const rule = defineRule({
  id: "volume/efs-role",
  kinds: ["ecs.taskDefinition"],
  needs: ["efsVolumeConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A task with an EFS volume that uses IAM authorization has a `taskRoleArn`.",
  why: "With IAM authorization the file system is mounted in the name of the task role. Without one, EFS sees an anonymous client, and its policy mostly turns it away.",
  sources: [ecsApi("API_EFSAuthorizationConfig.html"), ecsGuide("efs-volumes.html")],
  messages: {
    missing: "Volume {label} is mounted in the name of the task role, and there is no taskRoleArn. Add it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [
    {
      "name": "data",
      "efsVolumeConfiguration": {
        "fileSystemId": "fs-0123456789abcdef0",
        "transitEncryption": "ENABLED",
        "authorizationConfig": { "iam": "ENABLED" }
      }
    }
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
  "taskRoleArn": "arn:aws:iam::123456789012:role/web",
  "volumes": [
    {
      "name": "data",
      "efsVolumeConfiguration": {
        "fileSystemId": "fs-0123456789abcdef0",
        "transitEncryption": "ENABLED",
        "authorizationConfig": { "iam": "ENABLED" }
      }
    }
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
    const { root } = task;
    if (root === undefined || !taskLacks(task, "taskRoleArn")) return;
    const [first, ...others] = efsVolumes(task).filter(({ usesIam }) => usesIam);
    if (first?.iam === undefined) return;
    const related = others.flatMap(({ iam, volume }) =>
      iam === undefined ? [] : [{ node: iam, message: `Volume ${volume.label} needs the role as well.` }],
    );
    report(first.iam, "missing", { label: first.volume.label }, { fixes: [addTaskRole(root)], related });
  },
});
