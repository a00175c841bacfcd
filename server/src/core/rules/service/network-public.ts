// Public addresses for tasks are Fargate's.
import { SERVICE_LIMITS_SOURCE } from "../../data/serviceLimits.js";
import { service } from "../../model/ecs/service.js";
import { awsvpcConfiguration, offFargate } from "../../model/ecs/serviceLaunch.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/network-public",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`assignPublicIp` is `ENABLED` only for tasks on Fargate.",
  why: "ECS gives public addresses to the network interfaces of Fargate tasks. It refuses the setting with launch type EC2.",
  sources: [SERVICE_LIMITS_SOURCE.network, ecsGuide("task-networking-awsvpc.html")],
  awsError: ["Assign public IP is not supported for this launch type"],
  messages: {
    launchType:
      "assignPublicIp ENABLED is for Fargate, and the tasks run on {where}. Set it to DISABLED, and let the tasks out through a NAT gateway.",
    providers: {
      severity: "warning",
      text: "assignPublicIp ENABLED is for Fargate, and the tasks run on {where}. Set it to DISABLED, and let the tasks out through a NAT gateway.",
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EC2",
  "networkConfiguration": {
    "awsvpcConfiguration": {
      "subnets": ["subnet-0a1b2c3d"],
      "assignPublicIp": "ENABLED"
    }
  }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "EC2",
  "networkConfiguration": {
    "awsvpcConfiguration": {
      "subnets": ["subnet-0a1b2c3d"],
      "assignPublicIp": "DISABLED"
    }
  }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = filled(awsvpcConfiguration(view), "assignPublicIp");
    const where = offFargate(view);
    if (node === undefined || where === undefined || knownText(node) !== "ENABLED") return;
    const key = view.launchType === undefined ? "providers" : "launchType";
    report(node, key, { where }, { fixes: [change(node, "assignPublicIp", "DISABLED")] });
  },
});
