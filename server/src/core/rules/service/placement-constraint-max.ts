// A task takes a limited number of placement constraints, from whichever document.
import { PLACEMENT_CONSTRAINTS } from "../../data/taskLimits.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { placementConstraints } from "../../model/ecs/servicePlacement.js";
import { taskValue } from "../../model/ecs/taskDefinition.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";
import { relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/placement-constraint-max",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  needs: ["placementConstraints"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A service and its task definition have at most 10 placement constraints together.",
  why: "ECS allows 10 constraints for each task. Those of the task definition and those of the service, or of the run, count together.",
  sources: [ecsApi("API_CreateService.html"), ecsApi("API_RunTask.html")],
  messages: {
    own: "There are {count} placement constraints; ECS allows {most}. Remove some, or join expressions with and.",
    together:
      "There are {count} placement constraints here and {others} in {file}, and ECS allows {most} for a task. Remove some, or join expressions with and.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2",
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:a exists" },
    { "type": "memberOf", "expression": "attribute:b exists" },
    { "type": "memberOf", "expression": "attribute:c exists" },
    { "type": "memberOf", "expression": "attribute:d exists" },
    { "type": "memberOf", "expression": "attribute:e exists" },
    { "type": "memberOf", "expression": "attribute:f exists" },
    { "type": "memberOf", "expression": "attribute:g exists" },
    { "type": "memberOf", "expression": "attribute:h exists" },
    { "type": "memberOf", "expression": "attribute:i exists" },
    { "type": "memberOf", "expression": "attribute:j exists" }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2",
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:a exists and attribute:b exists" }
  ]
}`,
    task: `{
  "family": "web",
  "placementConstraints": [{ "type": "memberOf", "expression": "attribute:z exists" }],
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const list = serviceValue(view, "placementConstraints");
    const count = placementConstraints(view).length;
    const most = PLACEMENT_CONSTRAINTS;
    if (list === undefined || count === 0) return;
    if (count > most) {
      report(list, "own", { count, most });
      return;
    }
    const run = taskRun(context);
    const theirs = run === undefined ? undefined : taskValue(run.task, "placementConstraints");
    const others = itemsOf(theirs).filter(({ type }) => type === "object").length;
    // Of too many in the task definition alone another rule speaks.
    if (run === undefined || others > most || count + others <= most) return;
    const related = relatedIn(run, theirs, "The constraints of the task definition.");
    report(list, "together", { count, others, file: run.name, most }, { related });
  },
});
