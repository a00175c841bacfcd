// The credentials for a private registry are a secret, and ECS needs a role to read it.
import { arnOf } from "../../base/arn.js";
import { containerValues } from "../../model/ecs/containerValues.js";
import { isPrivateEcr } from "../../model/ecs/imageHints.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { addExecutionRole, missingRole } from "../shared/executionRole.js";
import { removal } from "../shared/fixes.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/repository-credentials",
  kinds: ["ecs.taskDefinition"],
  needs: ["repositoryCredentials"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`credentialsParameter` names a secret, the task has an `executionRoleArn`, and the image is not in ECR.",
  why: "ECS reads the user name and the password from Secrets Manager with the execution role and logs in to the registry with them. For ECR the role itself is what counts.",
  sources: [ecsApi("API_RepositoryCredentials.html"), ecsGuide("private-auth.html")],
  messages: {
    form: '"{value}" names no secret in Secrets Manager, where ECS reads the credentials for a registry. Give the ARN of a secret, or its name in the same region.',
    role: "Container {label} has credentials for a registry, but the task has no executionRoleArn, the role with which ECS reads them. Add it.",
    ecr: "The image of container {label} is in ECR, where the execution role logs in. Remove repositoryCredentials, which are for other registries.",
  },
  examples: {
    bad: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "registry.example.com/web:1.0", "memory": 128,
      "repositoryCredentials": { "credentialsParameter": "arn:aws:ssm:eu-central-1:123456789012:parameter/registry" }
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "registry.example.com/web:1.0", "memory": 128,
      "repositoryCredentials": { "credentialsParameter": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:registry-AbCdEf" }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const noRole = missingRole(task, ["credentials"]);
    for (const {
      container: { node, label },
      value: credentials,
    } of containerValues(task, "repositoryCredentials")) {
      const parameter = filled(credentials, "credentialsParameter");
      if (parameter === undefined) continue;
      const value = knownText(parameter);
      if (isPrivateEcr(knownText(filled(node, "image")) ?? "")) {
        report(credentials, "ecr", { label }, { fixes: [removal(credentials, "repositoryCredentials")] });
        continue;
      }
      if (value !== undefined && !namesSecret(value)) report(parameter, "form", { value });
    }
    if (noRole === undefined) return;
    const { root, node, container, related } = noRole;
    report(node, "role", { label: container.label }, { fixes: [addExecutionRole(root)], related });
  },
});

function namesSecret(text: string): boolean {
  const arn = arnOf(text);
  return arn === undefined
    ? /^[\w/+=.@-]+$/.test(text)
    : arn.service === "secretsmanager" && arn.resource.startsWith("secret:");
}
