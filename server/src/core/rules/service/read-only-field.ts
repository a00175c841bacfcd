// What DescribeServices prints is no input as it stands: it holds keys that only ECS writes.
import { SERVICE_OUTPUT_KEYS } from "../../data/outputKeys.gen.js";
import { defineRule } from "../rule.js";
import { outputKeys } from "../shared/outputKeys.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/read-only-field",
  kinds: ["ecs.service"],
  severity: "information",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A service to be created holds no keys that only ECS writes.",
  why: "`aws ecs create-service` refuses keys such as `serviceArn` and `events`, which stand in the output of `describe-services`. Deploy tools often leave some of them out by themselves, so this is only information.",
  sources: [ecsApi("API_Service.html")],
  messages: {
    output: "{keys}: written by ECS, not read. `aws ecs create-service` refuses the file as it stands; remove {them}.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "status": "ACTIVE",
  "runningCount": 2
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2
}`,
  },
  check(doc, report) {
    const found = outputKeys(doc.root, SERVICE_OUTPUT_KEYS);
    const [first, ...others] = found?.keys ?? [];
    if (found === undefined || first === undefined) return;
    report(first, "output", { keys: found.names, them: others.length === 0 ? "it" : "them" }, { fixes: [found.fix] });
  },
});
