// A volume that is configured at launch must be configured by whoever launches the task.
import { type Service, service, serviceLacks } from "../../model/ecs/service.js";
import { volumes } from "../../model/ecs/volumes.js";
import { booleanOf, filled } from "../../model/values.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { servicePlace } from "../shared/servicePlace.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/volume-need",
  kinds: ["ecs.service", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A service gives a configuration for the volume that its task definition leaves to be configured at launch.",
  why: "With `configuredAtLaunch` the task definition only names the volume. Size, type and role stand in `volumeConfigurations` of the service or of the run; ECS refuses to launch the task without them.",
  sources: [ecsApi("API_Volume.html"), ecsGuide("specify-ebs-config.html")],
  messages: {
    missing:
      'Volume "{name}" of the task definition in {file} is configured at launch, and there are no volumeConfigurations. Add one for it.',
  },
  examples: {
    bad: `{
  "serviceName": "db",
  "taskDefinition": "db",
  "desiredCount": 1
}`,
    good: `{
  "serviceName": "db",
  "taskDefinition": "db",
  "desiredCount": 1,
  "volumeConfigurations": [
    { "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20 } }
  ]
}`,
    task: `{
  "family": "db",
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
    const view = service(doc);
    const run = taskRun(context);
    // What ECS prints has it elsewhere, and with an external controller the task sets do.
    if (run === undefined || view.printed || !serviceLacks(view, KEY)) return;
    if (filled(view.root, "deploymentController") !== undefined && view.controller !== "ECS") return;
    const volume = volumes(run.task).find(({ node }) => booleanOf(filled(node, "configuredAtLaunch")) === true);
    const node = filled(volume?.node, "name");
    if (volume?.name === undefined || node === undefined || !isKnown(node)) return;
    const extras = { fixes: [insert(view, volume.name)], related: relatedIn(run, node, "The volume.") };
    report(servicePlace(view), "missing", { name: volume.name, file: run.name }, extras);
  },
});

const KEY = "volumeConfigurations";

/** The account is missing, and the size is a guess. */
function insert({ root }: Service, name: string): RuleFix {
  const managedEBSVolume = { roleArn: "arn:aws:iam::<ACCOUNT_ID>:role/ecsInfrastructureRole", sizeInGiB: 20 };
  return {
    title: `Add a configuration of volume "${name}" to fill in`,
    edit: (editor) => editor.put(root, KEY, [{ name, managedEBSVolume }]),
  };
}
