// A load balancer can only send traffic to a container that the tasks have.
import { loadBalancers } from "../../model/ecs/loadBalancers.js";
import { service } from "../../model/ecs/service.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { unknownContainer } from "../shared/targets.js";
import { taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/load-balancer-unknown",
  kinds: ["ecs.service", "ecs.updateService"],
  needs: ["loadBalancers"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `containerName` of a load balancer is a container of the task definition.",
  why: "The load balancer sends its traffic to one container of every task. ECS refuses a service that names a container its task definition does not have.",
  sources: [ecsApi("API_LoadBalancer.html"), ecsGuide("service-load-balancing.html")],
  awsError: ["does not exist in the task definition"],
  messages: {
    unknown: 'The task definition in {file} has no container "{name}". {known}: name the one that gets the traffic.',
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2",
  "loadBalancers": [
    {
      "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef",
      "containerName": "web",
      "containerPort": 80
    }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web",
  "desiredCount": 2,
  "launchType": "EC2",
  "loadBalancers": [
    {
      "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef",
      "containerName": "app",
      "containerPort": 80
    }
  ]
}`,
    task: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "portMappings": [{ "containerPort": 80 }] }
  ]
}`,
  },
  check(doc, report, context) {
    const run = taskRun(context);
    if (run === undefined) return;
    for (const { node } of loadBalancers(service(doc))) {
      const found = unknownContainer(run, node);
      if (found !== undefined) report(found.node, "unknown", found.data, found.extras);
    }
  },
});
