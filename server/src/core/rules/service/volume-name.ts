// A volume is configured at launch by the name that the task definition gives it.

import { service, serviceValue } from "../../model/ecs/service.js";
import { knownVolumeNames, type Volume, volumes } from "../../model/ecs/volumes.js";
import { booleanOf, filled, lacks, rawText } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { picks } from "../shared/picks.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { familyPlace, fixIn, relatedIn, type TaskRun, taskRun } from "../shared/taskRun.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "service/volume-name",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  needs: ["volumeConfigurations"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "An entry of `volumeConfigurations` has the name of a volume that the task definition leaves to be configured at launch.",
  why: "The task definition says which volume is configured at launch, and the service says how. ECS refuses a configuration whose name does not match.",
  sources: [ecsApi("API_ServiceVolumeConfiguration.html"), ecsGuide("specify-ebs-config.html")],
  awsError: ["does not have a matching volume in your Task Definition"],
  messages: {
    unknown: 'The task definition in {file} has no volume "{name}". {known}.',
    notAtLaunch:
      'Volume "{name}" in {file} is not configured at launch. Set configuredAtLaunch to true there, or name the volume that is.',
  },
  examples: {
    bad: `{
  "serviceName": "db",
  "taskDefinition": "db",
  "desiredCount": 1,
  "volumeConfigurations": [
    { "name": "date", "managedEBSVolume": { "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 20 } }
  ]
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
    const run = taskRun(context);
    const names = run === undefined ? undefined : knownVolumeNames(run.task);
    if (run === undefined || names === undefined) return;
    const all = volumes(run.task);
    const atLaunch = all.filter(({ node }) => booleanOf(filled(node, "configuredAtLaunch")) === true);
    for (const entry of itemsOf(serviceValue(service(doc), "volumeConfigurations"))) {
      const node = filled(entry, "name");
      const name = rawText(node);
      if (node === undefined || name === undefined) continue;
      const volume = all.find((one) => one.name === name);
      const fixes = picks(
        node,
        atLaunch.flatMap((one) => one.name ?? []),
      );
      if (volume === undefined && isKnown(node)) {
        const place = filled(all[0]?.node, "name") ?? familyPlace(run);
        const related = relatedIn(run, place, "The task definition.");
        report(node, "unknown", { name, file: run.name, known: wordsOf(names) }, { fixes, related });
      } else if (volume !== undefined && isPlain(volume)) {
        const related = relatedIn(run, volume.node, "The volume.");
        report(node, "notAtLaunch", { name, file: run.name }, { fixes: [...fixes, ...leaveIt(run, volume)], related });
      }
    }
  },
});

/** Whether it is surely not configured at launch. */
function isPlain({ node }: Volume): boolean {
  const flag = filled(node, "configuredAtLaunch");
  return flag === undefined ? lacks(node, "configuredAtLaunch") : booleanOf(flag) === false;
}

function wordsOf(names: readonly string[]): string {
  if (names.length === 0) return "It has no volumes. Declare it there with configuredAtLaunch true";
  return `Its volumes: ${listed(names.map((name) => `"${name}"`))}. Name the one that is configured at launch`;
}

/** Only for one that is nothing else already, such as a file system of EFS. */
function leaveIt(run: TaskRun, { node }: Volume): RuleFix[] {
  if (node.properties.some(({ key }) => key.value !== "name" && key.value !== "configuredAtLaunch")) return [];
  return [
    fixIn(run, "Set configuredAtLaunch to true", (editor) => editor.put(node, "configuredAtLaunch", true, "name")),
  ];
}
