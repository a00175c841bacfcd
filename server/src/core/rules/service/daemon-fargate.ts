// There are no instances on Fargate for a DAEMON to fill.
import { isFargate, service, serviceValue } from "../../model/ecs/service.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/daemon-fargate",
  kinds: ["ecs.service"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A service on Fargate does not have the scheduling strategy DAEMON.",
  why: "DAEMON means one task on every instance, and Fargate shows no instances. ECS refuses it.",
  sources: [ecsApi("API_CreateService.html")],
  messages: {
    daemon: "DAEMON runs one task on every instance, and {where} has no instances. Use REPLICA with a desiredCount.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "schedulingStrategy": "DAEMON",
  "launchType": "FARGATE",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "schedulingStrategy": "REPLICA",
  "launchType": "FARGATE",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = serviceValue(view, "schedulingStrategy");
    if (node === undefined || view.scheduling !== "DAEMON" || !view.fargate) return;
    const provider = view.strategy.find((item) => isFargate(item.provider))?.provider;
    const where = provider ?? "Fargate";
    report(node, "daemon", { where }, { fixes: [change(node, "schedulingStrategy", "REPLICA")] });
  },
});
