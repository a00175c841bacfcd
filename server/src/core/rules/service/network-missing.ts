// Tasks with a network interface of their own must be told in which subnets it lies.
import { type Service, service, serviceLacks, serviceValue } from "../../model/ecs/service.js";
import { filled, isAbsent } from "../../model/values.js";
import { type Node, rawMember } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { servicePlace } from "../shared/servicePlace.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { familyPlace, relatedIn, taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/network-missing",
  kinds: ["ecs.service", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A service whose tasks use network mode awsvpc, as all do on Fargate, has a `networkConfiguration`.",
  why: "With awsvpc every task gets a network interface, and the network configuration says in which subnets and with which security groups. ECS refuses to run the tasks without it.",
  sources: [ecsApi("API_NetworkConfiguration.html"), ecsGuide("task-networking-awsvpc.html")],
  awsError: ["Network Configuration must be provided when networkMode 'awsvpc' is specified"],
  messages: {
    fargate:
      "Tasks on Fargate use network mode awsvpc, and there is no networkConfiguration with awsvpcConfiguration. Add it with the subnets of the tasks.",
    awsvpc:
      "The task definition in {file} uses network mode awsvpc, and there is no networkConfiguration with awsvpcConfiguration. Add it with the subnets of the tasks.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2"
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2",
  "networkConfiguration": {
    "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"], "securityGroups": ["sg-0a1b2c3d"] }
  }
}`,
    task: `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report, context) {
    const view = service(doc);
    const given = serviceValue(view, "networkConfiguration");
    const lacking =
      given === undefined ? serviceLacks(view, "networkConfiguration") : isAbsent(given, "awsvpcConfiguration");
    if (!lacking || isElsewhere(given ?? view.root) || mayBeExternal(view)) return;
    const fixes = [insert(view, given)];
    const run = taskRun(context);
    if (view.fargate) {
      report(given ?? launchPlace(view), "fargate", {}, { fixes });
    } else if (run?.task.networkMode === "awsvpc") {
      const place = filled(run.task.root, "networkMode") ?? familyPlace(run);
      const related = relatedIn(run, place, "The task definition uses awsvpc.");
      report(given ?? servicePlace(view), "awsvpc", { file: run.name }, { fixes, related });
    }
  },
});

/** It stands without the objects around it: that its keys belong into them is said of these. */
function isElsewhere(object: Node): boolean {
  return ["awsvpcConfiguration", "subnets", "securityGroups", "assignPublicIp"].some((key) => {
    const { type = "null" } = rawMember(object, key) ?? {};
    return type !== "null";
  });
}

/** With an external controller the task sets say it. */
function mayBeExternal({ root, controller }: Service): boolean {
  return filled(root, "deploymentController") !== undefined && controller !== "ECS" && controller !== "CODE_DEPLOY";
}

/** Where it is said that the tasks run on Fargate. */
function launchPlace({ root }: Service): Node {
  return filled(root, "launchType") ?? filled(root, "capacityProviderStrategy") ?? root;
}

function insert({ root }: Service, given: Node | undefined): RuleFix {
  const inner = { subnets: ["<SUBNET_ID>"], securityGroups: ["<SECURITY_GROUP_ID>"] };
  return {
    title: "Add an awsvpcConfiguration to fill in",
    edit: (editor) => {
      if (given !== undefined) editor.put(given, "awsvpcConfiguration", inner);
      else if (rawMember(root, "launchType") === undefined)
        editor.put(root, "networkConfiguration", { awsvpcConfiguration: inner });
      else editor.put(root, "networkConfiguration", { awsvpcConfiguration: inner }, "launchType");
    },
  };
}
