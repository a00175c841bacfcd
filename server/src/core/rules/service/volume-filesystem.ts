// The file system of a volume is one of the operating system of the task.
import { managedVolumes } from "../../model/ecs/managedVolumes.js";
import { service } from "../../model/ecs/service.js";
import { type TaskDefinition, taskLacks } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";
import { familyPlace, relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/volume-filesystem",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  needs: ["filesystemType"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`filesystemType` is ntfs for Windows tasks, and ext3, ext4 or xfs for Linux tasks.",
  why: "ECS formats the volume with this file system before the task uses it. Windows knows only NTFS, and Linux tasks are given ext3, ext4 or xfs.",
  sources: [ecsApi("API_ServiceManagedEBSVolumeConfiguration.html")],
  messages: {
    linux: "The task definition in {file} is for Linux, and ntfs is a file system of Windows. Use xfs, ext4 or ext3.",
    windows: "The task definition in {file} is for Windows, and {type} is a file system of Linux. Use ntfs.",
  },
  examples: {
    bad: `{
  "serviceName": "db",
  "taskDefinition": "db",
  "desiredCount": 1,
  "volumeConfigurations": [
    {
      "name": "data",
      "managedEBSVolume": {
        "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
        "sizeInGiB": 20,
        "filesystemType": "ntfs"
      }
    }
  ]
}`,
    good: `{
  "serviceName": "db",
  "taskDefinition": "db",
  "desiredCount": 1,
  "volumeConfigurations": [
    {
      "name": "data",
      "managedEBSVolume": {
        "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
        "sizeInGiB": 20,
        "filesystemType": "xfs"
      }
    }
  ]
}`,
    task: `{
  "family": "db",
  "runtimePlatform": { "operatingSystemFamily": "LINUX" },
  "volumes": [{ "name": "data", "configuredAtLaunch": true }],
  "containerDefinitions": [
    {
      "name": "db",
      "image": "postgres:17.2",
      "memory": 512,
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/var/lib/postgresql/data" }]
    }
  ]
}`,
  },
  check(doc, report, context) {
    const run = taskRun(context);
    if (run === undefined) return;
    const place = filled(run.task.root, "runtimePlatform") ?? familyPlace(run);
    const related = relatedIn(run, place, "The platform.");
    for (const { node: volume } of managedVolumes(service(doc))) {
      const node = filled(volume, "filesystemType");
      const type = knownText(node);
      if (node === undefined || type === undefined) continue;
      const file = run.name;
      if (type === "ntfs" && isLinux(run.task)) {
        report(node, "linux", { file }, { fixes: [change(node, "filesystemType", "xfs")], related });
      } else if (LINUX.has(type) && run.task.windows) {
        report(node, "windows", { file, type }, { fixes: [change(node, "filesystemType", "ntfs")], related });
      }
    }
  },
});

const LINUX: ReadonlySet<string> = new Set(["ext3", "ext4", "xfs"]);

/** Surely: on instances a task definition that does not say so may be for either. */
function isLinux(task: TaskDefinition): boolean {
  if (task.fargate && taskLacks(task, "runtimePlatform")) return true;
  return knownText(member(member(task.root, "runtimePlatform"), "operatingSystemFamily")) === "LINUX";
}
