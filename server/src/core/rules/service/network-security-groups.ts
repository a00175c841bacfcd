// The security groups of a service: how many, and what an id looks like.
import { SECURITY_GROUP_ID, SERVICE_LIMITS_SOURCE, SERVICE_SECURITY_GROUPS } from "../../data/serviceLimits.js";
import { service } from "../../model/ecs/service.js";
import { awsvpcConfiguration } from "../../model/ecs/serviceLaunch.js";
import { filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { isStandIn } from "../shared/standIns.js";

export const rule = defineRule({
  id: "service/network-security-groups",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`securityGroups` names at most 5 security groups by their ids.",
  why: "ECS takes up to 5 security groups for the tasks of a service. It wants their ids; a name makes the service fail when it is created.",
  sources: [SERVICE_LIMITS_SOURCE.network],
  messages: {
    many: "There are {count} security groups; ECS allows {most}. Remove some.",
    form: {
      severity: "warning",
      text: '"{text}" does not look like the id of a security group. Write the id and not the name, one a line, such as sg-0123456789abcdef0.',
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "networkConfiguration": {
    "awsvpcConfiguration": {
      "subnets": ["subnet-0a1b2c3d"],
      "securityGroups": ["web"]
    }
  }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "FARGATE",
  "networkConfiguration": {
    "awsvpcConfiguration": {
      "subnets": ["subnet-0a1b2c3d"],
      "securityGroups": ["sg-0a1b2c3d"]
    }
  }
}`,
  },
  check(doc, report) {
    const list = filled(awsvpcConfiguration(service(doc)), "securityGroups");
    if (list === undefined) return;
    const groups = itemsOf(list);
    if (groups.length > SERVICE_SECURITY_GROUPS)
      report(list, "many", { count: groups.length, most: SERVICE_SECURITY_GROUPS });
    for (const node of groups) {
      const text = knownText(node);
      if (text !== undefined && !SECURITY_GROUP_ID.test(text) && !isStandIn(text)) report(node, "form", { text });
    }
  },
});
