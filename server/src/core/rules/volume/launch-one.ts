// One volume of a task is configured at launch.
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { volumes } from "../../model/ecs/volumes.js";
import { booleanOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "volume/launch-one",
  kinds: ["ecs.taskDefinition"],
  needs: ["configuredAtLaunch"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "At most one volume has `configuredAtLaunch` set to true.",
  why: "A service or a run of the task gives the EBS volume its size and type at launch, and it can do so for one volume. The API's reference allows no second one.",
  sources: [ecsApi("API_Volume.html")],
  messages: {
    second:
      "Volume {label} is configured at launch, and so is volume {first} before it. A task can have only one such volume: set configuredAtLaunch to true on one of them alone.",
  },
  examples: {
    bad: `{
  "family": "web",
  "volumes": [
    { "name": "data", "configuredAtLaunch": true },
    { "name": "logs", "configuredAtLaunch": true }
  ],
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "mountPoints": [
        { "sourceVolume": "data", "containerPath": "/data" },
        { "sourceVolume": "logs", "containerPath": "/logs" }
      ]
    }
  ]
}`,
    good: `{
  "family": "web",
  "volumes": [
    { "name": "data", "configuredAtLaunch": true }
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
    const atLaunch = volumes(taskDefinition(doc)).flatMap(({ node, label }) => {
      const flag = member(node, "configuredAtLaunch");
      return flag !== undefined && booleanOf(flag) === true ? [{ flag, label }] : [];
    });
    const [first, ...others] = atLaunch;
    for (const { flag, label } of others) {
      if (first === undefined) return;
      const related = [{ node: first.flag, message: "The first volume that is configured at launch." }];
      report(flag, "second", { label, first: first.label }, { related });
    }
  },
});
