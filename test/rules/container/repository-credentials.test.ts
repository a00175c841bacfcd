import { rule } from "../../../server/src/core/rules/container/repository-credentials.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ROLE = '"executionRoleArn": "arn:aws:iam::<ACCOUNT_ID>:role/ecsTaskExecutionRole"';
const SECRET = '"arn:aws:secretsmanager:eu-central-1:123456789012:secret:registry-AbCdEf"';
const ECR = '"123456789012.dkr.ecr.eu-central-1.amazonaws.com/web:1"';
const app = (parameter: string): string =>
  container(`"repositoryCredentials": { "credentialsParameter": ${parameter} }`);

ruleTest(rule, {
  valid: {
    "a secret by its ARN": task(ROLE, app(SECRET)),
    "a secret by its name": task(ROLE, app('"web/registry"')),
    placeholders: task('"executionRoleArn": "${ROLE}"', app('"arn:aws:ssm:${SECRET}"')),
    "a role that other rules demand": task(
      "",
      container(
        `"repositoryCredentials": { "credentialsParameter": ${SECRET} }, "secrets": [{ "name": "A", "valueFrom": "a" }]`,
      ),
    ),
    "no parameter, of which the schema speaks": task(
      "",
      `${container('"repositoryCredentials": {}')}, ${app("null")}, ${app('""')}`,
    ),
    none: task("", container('"repositoryCredentials": null')),
    "the role of a bare list is unknown": `[${app(SECRET)}]`,
  },
  invalid: {
    "a parameter": {
      code: task(ROLE, app('«"arn:aws:ssm:eu-central-1:123456789012:parameter/registry"»')),
      messages: ["form"],
    },
    "no name, in a bare list": { code: `[${app('«"user:password"»')}]`, messages: ["form"] },
    "no role": {
      code: task("", container(`"repositoryCredentials": «{ "credentialsParameter": ${SECRET} }»`)),
      messages: ["role"],
      fixed: `{ "family": "web", ${ROLE}, "containerDefinitions": [${app(SECRET)}] }`,
    },
    "an image in ECR": {
      code: task("", `{ "name": "app", "image": ${ECR}, "repositoryCredentials": «{ "credentialsParameter": "a" }» }`),
      messages: ["ecr"],
      fixed: task("", `{ "name": "app", "image": ${ECR} }`),
    },
    "YAML with comments": {
      code: `containerDefinitions:
  - name: app
    image: 123456789012.dkr.ecr.eu-central-1.amazonaws.com/web:1 # ours
    repositoryCredentials:
      «credentialsParameter: a»
    memory: 128 # enough
`,
      messages: ["ecr"],
      fixed: `containerDefinitions:
  - name: app
    image: 123456789012.dkr.ecr.eu-central-1.amazonaws.com/web:1 # ours
    memory: 128 # enough
`,
    },
  },
});
