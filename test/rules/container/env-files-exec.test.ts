import { rule } from "../../../server/src/core/rules/container/env-files-exec.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ROLE = '"executionRoleArn": "arn:aws:iam::<ACCOUNT_ID>:role/ecsTaskExecutionRole"';
const FILES = '[{ "type": "s3", "value": "arn:aws:s3:::bucket/web.env" }]';
const app = (files: string, name = "app"): string => container(`"environmentFiles": ${files}`, name);

ruleTest(rule, {
  valid: {
    "a role": task(ROLE, app(FILES)),
    "an unknown role": task('"executionRoleArn": "${ROLE}"', app(FILES)),
    "keys of the task from a template": `{ {{ role }}, "containerDefinitions": [${app(FILES)}] }`,
    "no files": task("", `${app("[]")}, ${app("null")}, ${app("[{{ files }}]")}`),
    "secrets, of which another rule speaks": task(
      "",
      `${app(FILES)}, ${container('"secrets": [{ "name": "A", "valueFrom": "a" }]', "b")}`,
    ),
    "secrets of a log driver, of which another rule speaks": task(
      "",
      `${app(FILES)}, ${container('"logConfiguration": { "logDriver": "splunk", "secretOptions": [{ "name": "A" }] }', "b")}`,
    ),
    "logs on Fargate, of which another rule speaks": fargate(
      '"executionRoleArn": null',
      `${app(FILES)}, ${container('"logConfiguration": { "logDriver": "awslogs" }', "b")}`,
    ),
    "an image in ECR on Fargate, of which another rule speaks": fargate(
      '"executionRoleArn": null',
      `${app(FILES)}, { "image": "123456789012.dkr.ecr.eu-central-1.amazonaws.com/web" }`,
    ),
    "a bare list": `[${app(FILES)}]`,
  },
  invalid: {
    "no role": {
      code: task("", `${app(`«${FILES}»`)}, ${app(FILES, "b")}`),
      messages: ["missing"],
      related: ["These files need the role as well."],
      fixed: `{ "family": "web", ${ROLE}, "containerDefinitions": [${app(FILES)}, ${app(FILES, "b")}] }`,
    },
    "logs on EC2, which need none": {
      code: task("", `${app(`«${FILES}»`)}, ${container('"logConfiguration": { "logDriver": "awslogs" }', "b")}`),
      messages: ["missing"],
      fixed: task(ROLE, `${app(FILES)}, ${container('"logConfiguration": { "logDriver": "awslogs" }', "b")}`),
    },
    "wrapped, in YAML with comments": {
      code: `taskDefinition:
  family: web # the shop
  containerDefinitions:
    - name: app
      «environmentFiles»: # all of them
        - type: s3
          value: arn:aws:s3:::bucket/web.env
`,
      messages: ["missing"],
      fixed: `taskDefinition:
  family: web # the shop
  executionRoleArn: arn:aws:iam::<ACCOUNT_ID>:role/ecsTaskExecutionRole
  containerDefinitions:
    - name: app
      environmentFiles: # all of them
        - type: s3
          value: arn:aws:s3:::bucket/web.env
`,
    },
  },
});
