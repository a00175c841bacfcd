// The ARN of a secret ends in six characters that Secrets Manager makes up.
import { unusualSecrets } from "../../model/ecs/secrets.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/secret-arn-suffix",
  kinds: ["ecs.taskDefinition"],
  needs: ["secrets", "secretOptions"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The ARN of a secret has the random suffix of six characters behind the name.",
  why: "Secrets Manager puts a hyphen and six characters behind the name in the ARN of a secret. ECS documents the whole ARN: without the suffix the secret may not be found, and a policy that lists the whole ARN does not match.",
  sources: [ecsGuide("secrets-envvar-secrets-manager.html")],
  messages: {
    missing:
      'The ARN of the secret "{name}" lacks the suffix that Secrets Manager adds, a hyphen and six characters. Copy the whole ARN of the secret.',
  },
  examples: {
    bad: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "secrets": [{ "name": "PASSWORD", "valueFrom": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:web/database" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "secrets": [{ "name": "PASSWORD", "valueFrom": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:web/database-AbCdEf" }]
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { valueFrom, arn } of unusualSecrets(taskDefinition(doc))) {
      if (arn?.service !== "secretsmanager") continue;
      const name = /^secret:([^:]+)/.exec(arn.resource)?.[1];
      if (name === undefined || /-[A-Za-z0-9]{6}$/.test(name)) continue;
      if (knownText(valueFrom) !== undefined) report(valueFrom, "missing", { name });
    }
  },
});
