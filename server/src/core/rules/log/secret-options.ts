// Credentials of log drivers belong into secret options, once, and only where a driver takes some.
import { SECRET_LOG_OPTIONS } from "../../data/logDelivery.js";
import { logConfigurations, logOptions } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, rawText } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "log/secret-options",
  kinds: ["ecs.taskDefinition"],
  needs: ["logConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "Credentials of a log driver stand in `secretOptions`, and only there.",
  why: "Who may read the task definition reads what stands in its options. ECS fetches secret options from Secrets Manager or Systems Manager instead, when the container starts.",
  sources: [ecsApi("API_LogConfiguration.html"), ecsApi("API_Secret.html")],
  messages: {
    clear:
      "The log option {name} is a credential, and stands in the task definition for all to read. Keep it in Secrets Manager, and name the secret in secretOptions.",
    twice: "{name} stands in options and in secretOptions. Remove it from the options, so that the secret counts.",
    awslogs:
      "The log driver awslogs has no option that is a secret: on Fargate it signs in with the execution role. Remove secretOptions.",
  },
  examples: {
    bad: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "splunk", "options": { "splunk-url": "https://splunk.example.com:8088", "splunk-token": "12345678-abcd" }
      }
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "splunk", "options": { "splunk-url": "https://splunk.example.com:8088" },
        "secretOptions": [
          { "name": "splunk-token", "valueFrom": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:splunk-AbCdEf" }
        ]
      }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const { node, driver } of logConfigurations(task)) {
      const secrets = filled(node, "secretOptions");
      if (driver === "awslogs") {
        if (!task.fargate || secrets?.type !== "array") continue;
        report(secrets, "awslogs", {}, { fixes: [removal(secrets, "secretOptions")] });
        continue;
      }
      const secret = new Set(itemsOf(secrets).map((item) => rawText(filled(item, "name"))));
      for (const { name, value, text } of logOptions(member(node, "options"))) {
        const isCredential = SECRET_LOG_OPTIONS.has(name.toLowerCase().replaceAll("-", "_"));
        if (secret.has(name)) report(value, "twice", { name }, { fixes: [removal(value, `${name} from options`)] });
        else if (isCredential && text !== undefined) report(value, "clear", { name });
      }
    }
  },
});
