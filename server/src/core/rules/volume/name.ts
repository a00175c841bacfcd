// The names by which containers mount the volumes of a task.
import { VOLUME_NAME, VOLUMES_SOURCE } from "../../data/volumes.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { filled } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "volume/name",
  kinds: ["ecs.taskDefinition"],
  needs: ["volumes"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Every volume has a name of its own, of up to 255 letters, digits, hyphens and underscores.",
  why: "Containers mount a volume by its name, so two of one name cannot be told apart, and ECS allows no other characters in it.",
  sources: [VOLUMES_SOURCE.url],
  messages: {
    form: '"{name}" cannot be the name of a volume. A name has 1 to 255 letters, digits, hyphens and underscores; change it here and in the mount points.',
    duplicate: 'A volume before this one is called "{name}" as well. Give each volume of the task a name of its own.',
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [
    { "name": "my.data" }
  ],
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "mountPoints": [{ "sourceVolume": "my.data", "containerPath": "/data" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "volumes": [
    { "name": "my-data" }
  ],
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "mountPoints": [{ "sourceVolume": "my-data", "containerPath": "/data" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const first = new Map<string, Node>();
    for (const { node, name } of volumes(taskDefinition(doc))) {
      const nameNode = filled(node, "name");
      if (nameNode === undefined || name === undefined) continue;
      const known = knownText(nameNode);
      if (known !== undefined && !VOLUME_NAME.test(known)) report(nameNode, "form", { name });
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, nameNode);
      else
        report(nameNode, "duplicate", { name }, { related: [{ node: earlier, message: "The first of this name." }] });
    }
  },
});
