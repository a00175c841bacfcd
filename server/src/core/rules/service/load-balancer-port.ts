// A load balancer can only send traffic to a port that its container opens.
import { loadBalancers } from "../../model/ecs/loadBalancers.js";
import { service } from "../../model/ecs/service.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";
import { unmappedPort } from "../shared/targets.js";
import { taskRun } from "../shared/taskRun.js";

export const rule = defineRule({
  id: "service/load-balancer-port",
  kinds: ["ecs.service", "ecs.updateService"],
  needs: ["loadBalancers"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `containerPort` of a load balancer is in a port mapping of its container.",
  why: "ECS registers a port of every task with the load balancer. It refuses a service that names a port which the port mappings of the container do not have.",
  sources: [ecsApi("API_LoadBalancer.html"), ecsApi("API_PortMapping.html"), ecsGuide("service-load-balancing.html")],
  awsError: ["did not have a container port", "defined"],
  messages: {
    unmapped:
      "Container {label} has no port mapping for port {port} in {file}. {known}. Use a port that it maps, or map this one there.",
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
      "containerName": "app",
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
      "containerPort": 8080
    }
  ]
}`,
    task: `{
  "family": "web",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "portMappings": [{ "containerPort": 8080 }] }
  ]
}`,
  },
  check(doc, report, context) {
    const run = taskRun(context);
    if (run === undefined) return;
    for (const { node } of loadBalancers(service(doc))) {
      const found = unmappedPort(run, node);
      if (found !== undefined) report(found.node, "unmapped", found.data, found.extras);
    }
  },
});
