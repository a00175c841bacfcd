// FSx for Windows File Server is for Windows containers on instances.
import { FSX_CREDENTIALS } from "../../data/volumes.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { filled } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/fsx",
  kinds: ["ecs.taskDefinition"],
  needs: ["fsxWindowsFileServerVolumeConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "FSx for Windows volumes are used by Windows tasks on EC2, with credentials named by an ARN.",
  why: "The file shares of FSx for Windows are mounted by Windows instances that have joined the directory. Neither Fargate nor Linux can do that, and ECS reads the account for it from a secret or a parameter.",
  sources: [ecsApi("API_FSxWindowsFileServerVolumeConfiguration.html"), ecsGuide("wfsx-volumes.html")],
  messages: {
    fargate:
      "Volume {label} is on FSx for Windows File Server, which tasks on Fargate cannot mount. Use EFS, or run the task on Windows instances of EC2.",
    linux:
      "Volume {label} is on FSx for Windows File Server, which only Windows containers can mount, and the runtime platform is {system}. Use another file system, or a Windows platform.",
    credentials:
      'credentialsParameter is "{value}", which is no ARN of a secret in Secrets Manager or of a parameter in Systems Manager. Give the full ARN.',
  },
  examples: {
    bad: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "volumes": [
    {
      "name": "data",
      "fsxWindowsFileServerVolumeConfiguration": {
        "fileSystemId": "fs-0123456789abcdef0", "rootDirectory": "share",
        "authorizationConfig": { "credentialsParameter": "fsx-account", "domain": "corp.example.com" }
      }
    }
  ],
  "containerDefinitions": [{ "name": "app", "image": "app:1.0", "memory": 512, "mountPoints": [{ "sourceVolume": "data", "containerPath": "C:\\\\data" }] }]
}`,
    good: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "volumes": [
    {
      "name": "data",
      "fsxWindowsFileServerVolumeConfiguration": {
        "fileSystemId": "fs-0123456789abcdef0", "rootDirectory": "share",
        "authorizationConfig": { "credentialsParameter": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:fsx-AbCdEf", "domain": "corp.example.com" }
      }
    }
  ],
  "containerDefinitions": [{ "name": "app", "image": "app:1.0", "memory": 512, "mountPoints": [{ "sourceVolume": "data", "containerPath": "C:\\\\data" }] }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // Where none is named, a task on EC2 may still meet Windows instances.
    const system = knownText(member(taskValue(task, "runtimePlatform"), "operatingSystemFamily"));
    for (const { node, label } of volumes(task)) {
      const fsx = member(node, "fsxWindowsFileServerVolumeConfiguration");
      if (fsx?.type !== "object") continue;
      if (task.fargate) report(fsx, "fargate", { label });
      else if (system === "LINUX") report(fsx, "linux", { label, system });
      const credentials = filled(member(fsx, "authorizationConfig"), "credentialsParameter");
      const value = knownText(credentials);
      if (credentials === undefined || value === undefined || FSX_CREDENTIALS.test(value)) continue;
      report(credentials, "credentials", { value });
    }
  },
});
