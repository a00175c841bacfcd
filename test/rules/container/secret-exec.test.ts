import { rule } from "../../../server/src/core/rules/container/secret-exec.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const SECRET = '[{ "name": "TOKEN", "valueFrom": "/web/token" }]';
const ROLE = '"executionRoleArn": "arn:aws:iam::<ACCOUNT_ID>:role/ecsTaskExecutionRole"';

const secret = container(`"memory": 128, "secrets": ${SECRET}`);
const marked = container(`"memory": 128, "secrets": «${SECRET}»`);
const log = (options: string): string =>
  container(`"logConfiguration": { "logDriver": "splunk", "secretOptions": ${options} }`, "log");

/** A task definition whose family is followed by the role. */
const withRole = (containers: string): string => task(ROLE, containers);

ruleTest(rule, {
  valid: {
    "a role": task('"executionRoleArn": "arn:aws:iam::123456789012:role/execution"', secret),
    "a placeholder for the role": task('"executionRoleArn": "${ROLE}"', secret),
    "no secrets": task("", container('"memory": 128')),
    "empty and null lists": task(
      "",
      `${container('"secrets": []')}, ${container('"secrets": null', "b")}, ${log("[]")}`,
    ),
    "unknown secrets": task("", container('"secrets": "${SECRETS}"')),
    "a list that may be empty":
      '{ "family": "web", "containerDefinitions": [{ "name": "app", "secrets": [{{ list }}] }] }',
    "keys of the task from a template": `{ "family": "web", {{ role }}, "containerDefinitions": [${secret}] }`,
    "a bare list has the role elsewhere": `[${secret}]`,
  },
  invalid: {
    secrets: {
      code: task("", marked),
      messages: ["secrets"],
      fixed: withRole(secret),
    },
    "secrets of the log driver": {
      code: task("", log(`«${SECRET}»`)),
      messages: ["options"],
      fixed: withRole(log(SECRET)),
    },
    "reported once, at the first place": {
      code: task("", `${log(`«${SECRET}»`)}, ${secret}, ${container(`"secrets": ${SECRET}`, "c")}`),
      messages: ["options"],
      related: ["These secrets need the role as well.", "These secrets need the role as well."],
      fixed: withRole(`${log(SECRET)}, ${secret}, ${container(`"secrets": ${SECRET}`, "c")}`),
    },
    "images, logs and files need it as well": {
      code: task(
        '"requiresCompatibilities": ["FARGATE"]',
        `{ "name": "app", "image": "123456789012.dkr.ecr.eu-central-1.amazonaws.com/web:1", "secrets": «${SECRET}», "environmentFiles": [{ "type": "s3", "value": "arn:aws:s3:::b/a.env" }], "logConfiguration": { "logDriver": "awslogs" } }`,
      ),
      messages: ["secrets"],
      related: [
        'The logs of container "app" need the role as well.',
        'The image of container "app" needs the role as well.',
        "These files need the role as well.",
      ],
      fixed: task(
        `${ROLE}, "requiresCompatibilities": ["FARGATE"]`,
        `{ "name": "app", "image": "123456789012.dkr.ecr.eu-central-1.amazonaws.com/web:1", "secrets": ${SECRET}, "environmentFiles": [{ "type": "s3", "value": "arn:aws:s3:::b/a.env" }], "logConfiguration": { "logDriver": "awslogs" } }`,
      ),
    },
    "a role of null": {
      code: task('"executionRoleArn": null', marked),
      messages: ["secrets"],
      fixed: task(ROLE, secret),
    },
    "an empty role, on Fargate": {
      code: fargate('"executionRoleArn": ""', marked),
      messages: ["secrets"],
      fixed: fargate(ROLE, secret),
    },
    "behind the task's role, wrapped": {
      code: `{ "taskDefinition": ${task('"taskRoleArn": "web", "cpu": "256"', marked)} }`,
      messages: ["secrets"],
      fixed: `{ "taskDefinition": ${task(`"taskRoleArn": "web", ${ROLE}, "cpu": "256"`, secret)} }`,
    },
    "YAML with comments": {
      code: `family: web # the name
containerDefinitions:
  - name: app
    image: nginx:1.27
    memory: 128
    «secrets»:
      # from the store
      - name: TOKEN
        valueFrom: /web/token
`,
      messages: ["secrets"],
      fixed: `family: web # the name
executionRoleArn: arn:aws:iam::<ACCOUNT_ID>:role/ecsTaskExecutionRole
containerDefinitions:
  - name: app
    image: nginx:1.27
    memory: 128
    secrets:
      # from the store
      - name: TOKEN
        valueFrom: /web/token
`,
    },
  },
});
