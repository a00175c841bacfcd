// S3 Files file systems are named by their ARN and mounted in the name of the task role.
import { S3FILES_FILE_SYSTEM } from "../../data/volumes.js";
import { taskDefinition, taskLacks } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { filled } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";
import { addTaskRole } from "../shared/taskRole.js";

export const rule = defineRule({
  id: "volume/s3files",
  kinds: ["ecs.taskDefinition"],
  needs: ["s3filesVolumeConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "An S3 Files volume has the ARN of its file system and a task role, and no directory beside an access point.",
  why: "The API's reference demands a task role for volumes on S3 Files, with which they are mounted. An access point brings its own root directory.",
  sources: [ecsApi("API_S3FilesVolumeConfiguration.html")],
  messages: {
    role: "Volume {label} is on S3 Files, which needs a task role, and there is no taskRoleArn. Add it.",
    arn: '"{arn}" is no ARN of an S3 Files file system. Give the full ARN, with s3files and file-system/fs-.',
    root: "Volume {label} goes through an access point, whose own directory is mounted, so rootDirectory cannot be {path}. Remove it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [
    {
      "name": "data",
      "s3filesVolumeConfiguration": { "fileSystemArn": "arn:aws:s3files:eu-central-1:123456789012:file-system/fs-0123456789abcdef0" }
    }
  ],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }] }]
}`,
    good: `{
  "family": "web",
  "taskRoleArn": "arn:aws:iam::123456789012:role/web",
  "volumes": [
    {
      "name": "data",
      "s3filesVolumeConfiguration": { "fileSystemArn": "arn:aws:s3files:eu-central-1:123456789012:file-system/fs-0123456789abcdef0" }
    }
  ],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128, "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }] }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const { root } = task;
    for (const { node, label } of volumes(task)) {
      const s3files = member(node, "s3filesVolumeConfiguration");
      if (root === undefined || s3files?.type !== "object") continue;
      if (taskLacks(task, "taskRoleArn")) report(s3files, "role", { label }, { fixes: [addTaskRole(root)] });
      const arnNode = filled(s3files, "fileSystemArn");
      const arn = knownText(arnNode);
      if (arnNode !== undefined && arn !== undefined && !S3FILES_FILE_SYSTEM.test(arn)) report(arnNode, "arn", { arn });
      const directory = filled(s3files, "rootDirectory");
      const path = knownText(directory);
      const hasAccessPoint = filled(s3files, "accessPointArn") !== undefined;
      if (!hasAccessPoint || directory === undefined || path === undefined || path === "/") continue;
      report(directory, "root", { label, path }, { fixes: [removal(directory, "rootDirectory")] });
    }
  },
});
