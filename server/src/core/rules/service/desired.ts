// How many tasks a service keeps running.
import type { Editor } from "../../edit/editor.js";
import { service, serviceLacks, serviceValue } from "../../model/ecs/service.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/desired",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`desiredCount` is there for a REPLICA service and not negative.",
  why: "CreateService needs the count for services that keep a number of tasks running. Files leave it out when scaling or a deploy tool sets it, so its absence is only information.",
  sources: [ecsApi("API_CreateService.html")],
  messages: {
    missing: {
      severity: "information",
      text: "The service gives no desiredCount. CreateService demands one with the scheduling strategy REPLICA; add it, unless scaling or your deploy tool sets it.",
    },
    negative: "desiredCount {count} is negative. Use 0 or more.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": -1
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 1
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { root, desiredCount: count, controller, scheduling } = view;
    const node = serviceValue(view, "desiredCount");
    if (node !== undefined && count !== undefined && count < 0) report(node, "negative", { count });
    const whole = ["serviceName", "taskDefinition"].every((key) => serviceValue(view, key) !== undefined);
    if (!whole || controller !== "ECS" || scheduling !== "REPLICA" || !serviceLacks(view, "desiredCount")) return;
    const add = {
      title: "Add desiredCount 1",
      edit: (editor: Editor) => editor.put(root, "desiredCount", 1, "taskDefinition"),
    };
    report(root, "missing", {}, { fixes: [add] });
  },
});
