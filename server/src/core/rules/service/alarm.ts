// Alarms can end a deployment: where they are looked at, and how they are named.
import { service, serviceValue } from "../../model/ecs/service.js";
import { booleanOf, filled } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/alarm",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "Deployment alarms stand in a service with the deployment controller ECS and name at least one alarm, each on its own.",
  why: "Only the deployment controller ECS looks at CloudWatch alarms. Switched on without a name, there is nothing to look at; and several names in one text are the name of an alarm that does not exist.",
  sources: [ecsApi("API_DeploymentAlarms.html")],
  messages: {
    controller:
      "Alarms are looked at only by the deployment controller ECS, and this service has {controller}. Remove alarms, or change the controller.",
    empty:
      "The alarms are on and alarmNames is empty, so there is nothing to watch. Name an alarm, or set enable to false.",
    comma: {
      severity: "warning",
      text: '"{name}" is taken as the name of one alarm. If these are several, give each its own entry in alarmNames.',
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "alarms": { "alarmNames": [], "enable": true, "rollback": true } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "alarms": { "alarmNames": ["web-5xx"], "enable": true, "rollback": true } }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const alarms = filled(serviceValue(view, "deploymentConfiguration"), "alarms");
    if (alarms === undefined || booleanOf(filled(alarms, "enable")) !== true) return;
    const { controller } = view;
    if (controller === "CODE_DEPLOY" || controller === "EXTERNAL") {
      report(alarms, "controller", { controller }, { fixes: [removal(alarms, "alarms")] });
      return;
    }
    const names = member(alarms, "alarmNames");
    if (names?.type === "array" && names.items.length === 0 && !names.partial) report(names, "empty", {});
    for (const node of itemsOf(names)) {
      const name = knownText(node);
      if (name?.includes(",") === true) report(node, "comma", { name }, { fixes: split(node, name) });
    }
  },
});

function split(node: Node, text: string): RuleFix[] {
  const list = node.parent;
  const [first, ...rest] = text.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  if (list === undefined || first === undefined) return [];
  const edit: RuleFix["edit"] = (editor) => {
    editor.set(node, first);
    for (const name of rest) editor.append(list, name);
  };
  return [{ title: "Give each name its own entry", safe: false, edit }];
}
