// A secret is named by an ARN of one of two services, or by the name of a parameter.
import { secretParts, unusualSecrets } from "../../model/ecs/secrets.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import type { Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { secretFault } from "../shared/secretFault.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/secret-arn",
  kinds: ["ecs.taskDefinition"],
  needs: ["secrets", "secretOptions"],
  severity: "warning",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`valueFrom` is the ARN of a secret or of a parameter, or the name of a parameter in the same region.",
  why: "ECS reads the value before the container starts, and a task whose secret it cannot find does not start. Behind the ARN of a secret may stand what of it is meant, json-key:version-stage:version-id, with all three colons.",
  sources: [ecsApi("API_Secret.html"), ecsGuide("secrets-envvar-secrets-manager.html")],
  messages: {
    colons:
      '"{value}" has {count} of the three parts behind the name of the secret: json-key:version-stage:version-id. Write all the colons, also where a part stays empty.',
    exclusive:
      '"{value}" names a version stage and a version id. A secret is found by one of them: leave the other one empty.',
    secret:
      '"{value}" is not the ARN of a secret. Write it as arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-SUFFIX.',
    parameter: '"{value}" is not the ARN of a parameter. Write it as arn:aws:ssm:REGION:ACCOUNT:parameter/NAME.',
    service:
      '"{value}" belongs to the service {service}, and ECS reads secrets from Secrets Manager and the parameter store. Use an ARN of one of these.',
    name: '"{value}" is no ARN and no name of a parameter, which holds letters, digits and .-_/ alone. Name a secret or a parameter.',
  },
  examples: {
    bad: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "secrets": [{ "name": "PASSWORD", "valueFrom": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-AbCdEf:password" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "secrets": [{ "name": "PASSWORD", "valueFrom": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-AbCdEf:password::" }]
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { valueFrom, text: value, arn } of unusualSecrets(taskDefinition(doc))) {
      const fault = secretFault(value, arn);
      if (fault === undefined || !isKnown(valueFrom)) continue;
      const count = arn === undefined ? 0 : (secretParts(arn)?.length ?? 0);
      if (fault === "service") report(valueFrom, fault, { value, service: arn?.service ?? "" });
      else if (fault === "colons")
        report(valueFrom, fault, { value, count }, { fixes: [complete(valueFrom, value, count)] });
      else report(valueFrom, fault, { value });
    }
  },
});

/** The only reading there is: what stands there are the first parts. */
function complete(node: Node, value: string, count: number): RuleFix {
  const whole = value + ":".repeat(3 - count);
  return { title: `Change to "${whole}"`, edit: (editor) => editor.set(node, whole) };
}
