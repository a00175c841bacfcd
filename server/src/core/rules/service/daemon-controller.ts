// Only ECS itself deploys DAEMON services.
import { service, serviceValue } from "../../model/ecs/service.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/daemon-controller",
  kinds: ["ecs.service"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With the deployment controllers CODE_DEPLOY and EXTERNAL the scheduling strategy is REPLICA.",
  why: "The API reference says that tasks with these controllers do not support the DAEMON strategy.",
  sources: [ecsApi("API_CreateService.html")],
  messages: {
    daemon: "The deployment controller {controller} does not support DAEMON. Use the controller ECS, or REPLICA.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "schedulingStrategy": "DAEMON",
  "deploymentController": { "type": "CODE_DEPLOY" },
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
  "taskDefinition": "web:3",
  "schedulingStrategy": "DAEMON",
  "deploymentController": { "type": "ECS" }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { scheduling, controller } = view;
    const node = serviceValue(view, "schedulingStrategy");
    if (node === undefined || scheduling !== "DAEMON") return;
    if (controller === "CODE_DEPLOY" || controller === "EXTERNAL") report(node, "daemon", { controller });
  },
});
