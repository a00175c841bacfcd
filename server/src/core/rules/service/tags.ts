// What a tag of a service may be.
import { service, serviceValue } from "../../model/ecs/service.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";
import { TAG_MESSAGES, tagProblems } from "../shared/tags.js";

export const rule = defineRule({
  id: "service/tags",
  kinds: ["ecs.service", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Tags use the allowed characters, do not begin with `aws:`, and have keys of their own.",
  why: "ECS checks tags when a service is created, and refuses it for a character that tags do not take, for a key that begins with `aws:` in any letter case, and for a key given twice.",
  sources: [ecsApi("API_Tag.html")],
  messages: TAG_MESSAGES,
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "tags": [{ "key": "cost&center", "value": "web" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "tags": [{ "key": "cost-center", "value": "web" }]
}`,
  },
  check(doc, report) {
    for (const { node, key, data, fixes, related } of tagProblems(serviceValue(service(doc), "tags")))
      report(node, key, data, { fixes, related });
  },
});
