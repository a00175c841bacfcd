import { rule } from "../../../server/src/core/rules/log/awslogs-exec.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ROLE = '"executionRoleArn": "arn:aws:iam::<ACCOUNT_ID>:role/ecsTaskExecutionRole"';

const log = (driver: string, name = "app"): string => container(`"logConfiguration": { "logDriver": ${driver} }`, name);

/** On Fargate, with no role unless among the fields. */
const onFargate = (fields: string, containers: string): string =>
  task(`"requiresCompatibilities": ["FARGATE"]${fields}`, containers);

ruleTest(rule, {
  valid: {
    "a role": fargate("", log('"awslogs"')),
    "a placeholder for the role": fargate('"executionRoleArn": "${ROLE}"', log('"awslogs"')),
    "another driver": onFargate("", log('"splunk"')),
    "an unknown driver": onFargate("", log('"${DRIVER}"')),
    "no logs": onFargate("", container('"logConfiguration": null')),
    "EC2 has the instance's role": task('"requiresCompatibilities": ["EC2"]', log('"awslogs"')),
    "no launch type named": task("", log('"awslogs"')),
    "an unknown launch type": task('"requiresCompatibilities": ["${TYPE}"]', log('"awslogs"')),
    "keys of the task from a template": `{ "requiresCompatibilities": ["FARGATE"], {{ role }}, "containerDefinitions": [${log('"awslogs"')}] }`,
    "a bare list": `[${log('"awslogs"')}]`,
    "secrets ask for the role already": onFargate(
      "",
      log('"awslogs", "secretOptions": [{ "name": "a", "valueFrom": "b" }]'),
    ),
    "the role slipped into a container": onFargate("", log('"awslogs" }, "executionRoleArn": { "x": "y"')),
    "the role under a shortened key": onFargate(', "executionRole": "web"', log('"awslogs"')),
    "a list in its place": onFargate(', "executionRoleArn": []', log('"awslogs"')),
  },
  invalid: {
    "no role": {
      code: `{ "family": "web", "requiresCompatibilities": ["FARGATE"], "containerDefinitions": [${log('«"awslogs"»')}] }`,
      messages: ["missing"],
      fixed: `{ "family": "web", ${ROLE}, "requiresCompatibilities": ["FARGATE"], "containerDefinitions": [${log('"awslogs"')}] }`,
    },
    "reported once, EC2 beside it, the role null": {
      code: task(
        '"executionRoleArn": null, "requiresCompatibilities": ["EC2", "FARGATE"]',
        `${log('"splunk"')}, ${log('«"awslogs"»', "b")}, ${log('"awslogs"', "c")}`,
      ),
      messages: ["missing"],
      related: ['The logs of container "c" need the role as well.'],
      fixed: task(
        `${ROLE}, "requiresCompatibilities": ["EC2", "FARGATE"]`,
        `${log('"splunk"')}, ${log('"awslogs"', "b")}, ${log('"awslogs"', "c")}`,
      ),
    },
    "an empty role behind the task's role, wrapped": {
      code: `{ "taskDefinition": ${onFargate(', "taskRoleArn": "web", "executionRoleArn": ""', log('«"awslogs"»'))} }`,
      messages: ["missing"],
      fixed: `{ "taskDefinition": ${onFargate(`, "taskRoleArn": "web", ${ROLE}`, log('"awslogs"'))} }`,
    },
    "YAML with comments": {
      code: `family: web
taskRoleArn: web # what the app may
requiresCompatibilities: [FARGATE]
containerDefinitions:
  - name: app
    image: nginx:1.27
    logConfiguration:
      logDriver: «awslogs» # CloudWatch
`,
      messages: ["missing"],
      fixed: `family: web
taskRoleArn: web # what the app may
executionRoleArn: arn:aws:iam::<ACCOUNT_ID>:role/ecsTaskExecutionRole
requiresCompatibilities: [FARGATE]
containerDefinitions:
  - name: app
    image: nginx:1.27
    logConfiguration:
      logDriver: awslogs # CloudWatch
`,
    },
  },
});
