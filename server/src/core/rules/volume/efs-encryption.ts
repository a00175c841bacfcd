// Files on EFS travel over the network; without encryption they do so in the clear.
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { filled, lacks } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/efs-encryption",
  kinds: ["ecs.taskDefinition"],
  needs: ["efsVolumeConfiguration"],
  severity: "information",
  strict: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "EFS volumes have `transitEncryption` ENABLED.",
  why: "Left out it is disabled: what the task reads and writes crosses the network in the clear. Access points and IAM authorization demand it anyway.",
  sources: [ecsApi("API_EFSVolumeConfiguration.html")],
  controls: ["CKV_AWS_97", "AVD-AWS-0035"],
  messages: {
    off: "The files of this volume travel unencrypted between EFS and the task. Set transitEncryption to ENABLED.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }]
    }
  ],
  "volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-0123456789abcdef0" } }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }]
    }
  ],
  "volumes": [
    {
      "name": "data",
      "efsVolumeConfiguration": { "fileSystemId": "fs-0123456789abcdef0", "transitEncryption": "ENABLED" }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // Where EFS cannot be mounted at all, another rule says so.
    if (task.windows || task.compatibilities.has("EXTERNAL")) return;
    for (const volume of itemsOf(taskValue(task, "volumes"))) {
      const efs = filled(volume, "efsVolumeConfiguration");
      if (efs === undefined || efs.type !== "object" || demandedAnyway(efs)) continue;
      const given = filled(efs, "transitEncryption");
      if (knownText(given) !== "DISABLED" && !lacks(efs, "transitEncryption")) continue;
      const fixes: RuleFix[] = [
        {
          title: "Set transitEncryption to ENABLED",
          edit: (editor) => editor.put(efs, "transitEncryption", "ENABLED"),
        },
      ];
      report(given ?? efs, "off", {}, { fixes });
    }
  },
});

/** Where ECS itself refuses the volume without encryption, other rules say so. */
function demandedAnyway(efs: NonNullable<ReturnType<typeof filled>>): boolean {
  const authorization = filled(efs, "authorizationConfig");
  if (filled(efs, "transitEncryptionPort") !== undefined) return true;
  return filled(authorization, "accessPointId") !== undefined || knownText(filled(authorization, "iam")) === "ENABLED";
}
