// A Docker volume that is made once and kept.
import type { Editor } from "../../edit/editor.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { booleanOf, filled, lacks } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/docker-scope",
  kinds: ["ecs.taskDefinition"],
  needs: ["dockerVolumeConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`autoprovision` stands beside the scope `shared` only.",
  why: "autoprovision makes ECS create a shared volume that is not there yet. A volume of the scope task, which is the default, is created and destroyed with the task anyway.",
  sources: [ecsApi("API_DockerVolumeConfiguration.html")],
  messages: {
    task: "autoprovision is for the scope shared only, and the scope of volume {label} is task. Set scope to shared if the volume is to outlive the task, or remove autoprovision.",
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [
    { "name": "data", "dockerVolumeConfiguration": { "autoprovision": true } }
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
    { "name": "data", "dockerVolumeConfiguration": { "scope": "shared", "autoprovision": true } }
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
    // Fargate and managed instances have no Docker volumes at all, and another rule says so.
    if (task.fargate || task.compatibilities.has("MANAGED_INSTANCES")) return;
    for (const { node, label } of volumes(task)) {
      const docker = member(node, "dockerVolumeConfiguration");
      const autoprovision = member(docker, "autoprovision");
      const isTask = knownText(filled(docker, "scope")) === "task" || lacks(docker, "scope");
      if (docker === undefined || autoprovision === undefined || !isTask) continue;
      const isOn = booleanOf(autoprovision);
      if (isOn === undefined) continue;
      const remove = removal(autoprovision, "autoprovision");
      const share = { title: "Set scope to shared", edit: (editor: Editor) => editor.put(docker, "scope", "shared") };
      report(autoprovision, "task", { label }, { fixes: isOn ? [share, remove] : [remove] });
    }
  },
});
