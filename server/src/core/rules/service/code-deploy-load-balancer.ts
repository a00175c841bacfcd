// CodeDeploy moves traffic between target groups, so there has to be one.
import { service, serviceLacks, serviceValue } from "../../model/ecs/service.js";
import { filled, lacks } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/code-deploy-load-balancer",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A service with the deployment controller CODE_DEPLOY has an Application or Network Load Balancer.",
  why: "CodeDeploy replaces a version by moving the traffic of a load balancer to the target group of the new one. ECS refuses a service of this kind without a target group; a Classic Load Balancer has none.",
  sources: [ecsApi("API_CreateService.html"), ecsGuide("deployment-type-bluegreen.html")],
  awsError: ["requires an Application Load Balancer or Network Load Balancer"],
  messages: {
    none: "CODE_DEPLOY moves the traffic of a load balancer, and this service has none. Add loadBalancers with a targetGroupArn, or use the controller ECS.",
    classic:
      "CODE_DEPLOY moves traffic between target groups, and a Classic Load Balancer has none. Use an Application or Network Load Balancer with a targetGroupArn.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentController": { "type": "CODE_DEPLOY" }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentController": { "type": "CODE_DEPLOY" },
  "healthCheckGracePeriodSeconds": 30,
  "loadBalancers": [{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/blue/0123456789abcdef", "containerName": "app", "containerPort": 80 }]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const type = filled(serviceValue(view, "deploymentController"), "type");
    if (type === undefined || view.controller !== "CODE_DEPLOY") return;
    if (serviceLacks(view, "loadBalancers")) {
      report(type, "none", {});
      return;
    }
    const list = serviceValue(view, "loadBalancers");
    const classic = itemsOf(list).filter((item) => filled(item, "loadBalancerName") !== undefined);
    const first = filled(classic[0], "loadBalancerName");
    if (first === undefined || list?.partial || classic.length < itemsOf(list).length) return;
    if (classic.every((item) => lacks(item, "targetGroupArn"))) report(first, "classic", {});
  },
});
