// A volume is one thing: a host path, a Docker volume, a file system, or configured at launch.
import { VOLUME_KINDS, VOLUMES_SOURCE } from "../../data/volumes.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { booleanOf, filled } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "volume/kinds",
  kinds: ["ecs.taskDefinition"],
  needs: ["volumes"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A volume has at most one configuration.",
  why: "Each configuration says in full where the data are. ECS refuses a volume with two of them; an empty `host` counts as none.",
  sources: [VOLUMES_SOURCE.url],
  messages: {
    several: "Volume {label} has {kinds}, but a volume can be only one of these. Keep one, or make a volume of each.",
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [
    {
      "name": "data",
      "host": { "sourcePath": "/data" },
      "efsVolumeConfiguration": { "fileSystemId": "fs-0123456789abcdef0" }
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
  "volumes": [
    { "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-0123456789abcdef0", "transitEncryption": "ENABLED" } }
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
    for (const { node, label } of volumes(task)) {
      if (node.properties.length < 2) continue;
      // Of folders of the host and Docker volumes on Fargate other rules say that they have to go.
      const given = configurations(node).filter(
        ({ key }) => !task.fargate || !ON_INSTANCES.includes(String(key?.value)),
      );
      const [first, second] = given;
      if (first === undefined || second === undefined) continue;
      const kinds = given.map(({ key }) => String(key?.value)).join(" and ");
      report(second, "several", { label, kinds }, { related: [{ node: first, message: "The first configuration." }] });
    }
  },
});

const ON_INSTANCES = ["host", "dockerVolumeConfiguration"];

function configurations(volume: Node): Node[] {
  const host = member(volume, "host");
  const launch = member(volume, "configuredAtLaunch");
  const given = VOLUME_KINDS.flatMap((key) => member(volume, key) ?? []).filter(({ type }) => type === "object");
  if (host !== undefined && filled(host, "sourcePath") !== undefined) given.push(host);
  if (launch !== undefined && booleanOf(launch) === true) given.push(launch);
  return given.sort((a, b) => a.start - b.start);
}
