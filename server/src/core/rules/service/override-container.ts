// What a call of RunTask overrides are containers that the task has.
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";
import { unknownContainer } from "../shared/targets.js";
import { taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/override-container",
  kinds: ["ecs.runTask"],
  needs: ["containerOverrides"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `containerOverrides` of RunTask name containers of the task definition.",
  why: "An override changes the command, the environment or the size of the container that it names. ECS refuses to run a task whose overrides name a container that its task definition does not have.",
  sources: [ecsApi("API_ContainerOverride.html"), ecsApi("API_RunTask.html")],
  awsError: ["Override for container named", "is not a container in the TaskDefinition"],
  messages: {
    unknown: 'The task definition in {file} has no container "{name}". {known}: name the one that is to be overridden.',
  },
  examples: {
    bad: `{
  "cluster": "jobs",
  "taskDefinition": "migrate",
  "launchType": "EC2",
  "overrides": { "containerOverrides": [{ "name": "migrate", "command": ["rake", "db:migrate"] }] }
}`,
    good: `{
  "cluster": "jobs",
  "taskDefinition": "migrate",
  "launchType": "EC2",
  "overrides": { "containerOverrides": [{ "name": "app", "command": ["rake", "db:migrate"] }] }
}`,
    task: `{
  "family": "migrate",
  "containerDefinitions": [{ "name": "app", "image": "acme/app:1.4", "memory": 128 }]
}`,
  },
  check(doc, report, context) {
    const run = taskRun(context);
    if (run === undefined) return;
    for (const entry of itemsOf(filled(serviceValue(service(doc), "overrides"), "containerOverrides"))) {
      const found = unknownContainer(run, entry, "name");
      if (found !== undefined) report(found.node, "unknown", found.data, found.extras);
    }
  },
});
