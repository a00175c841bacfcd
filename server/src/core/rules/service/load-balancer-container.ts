// An entry says which port of which container gets the traffic.
import { loadBalancers } from "../../model/ecs/loadBalancers.js";
import { service } from "../../model/ecs/service.js";
import { placeOfMissing } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/load-balancer-container",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "An entry of `loadBalancers` has `containerName` and `containerPort`.",
  why: "The load balancer sends its traffic to one port of one container of the task. ECS refuses an entry that does not say which.",
  sources: [ecsApi("API_LoadBalancer.html")],
  awsError: ["Container Name can not be blank"],
  replaces: ["required:containerName", "required:containerPort"],
  messages: {
    name: "This entry has no containerName. Give the name of the container in the task definition that gets the traffic.",
    port: "This entry has no containerPort. Give the port of the container that gets the traffic; the task definition must map it.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "loadBalancers": [
    {
      "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef",
      "containerPort": 80
    }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "loadBalancers": [
    {
      "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef",
      "containerName": "app",
      "containerPort": 80
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { node } of loadBalancers(service(doc))) {
      const name = placeOfMissing(node, "containerName");
      const port = placeOfMissing(node, "containerPort");
      if (name !== undefined) report(name, "name", {});
      if (port !== undefined) report(port, "port", {});
    }
  },
});
