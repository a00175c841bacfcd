import { rule } from "../../../server/src/core/rules/service/volume-need.js";
import { service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const volumes = (list: string): { "taskdef.json": string } => ({ "taskdef.json": task(`"volumes": [${list}]`) });
const DATA = '{ "name": "data", "configuredAtLaunch": true }';
const ADDED =
  '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "arn:aws:iam::<ACCOUNT_ID>:role/ecsInfrastructureRole", "sizeInGiB": 20 } }]';

ruleTest(rule, {
  valid: {
    given: { code: service('"volumeConfigurations": [{ "name": "data" }]'), files: volumes(DATA) },
    "another name, of which another rule speaks": {
      code: service('"volumeConfigurations": [{ "name": "date" }]'),
      files: volumes(DATA),
    },
    "nothing at launch": { code: service(""), files: volumes('{ "name": "data" }') },
    "a placeholder": { code: service('"volumeConfigurations": "${VOLUMES}"'), files: volumes(DATA) },
    "what ECS prints": {
      code: service('"serviceArn": "arn:aws:ecs:eu-west-1:1:service/web", "desiredCount": 1'),
      files: volumes(DATA),
    },
    "an update leaves it as it is": {
      code: '{ "service": "web", "taskDefinition": "web", "forceNewDeployment": true }',
      files: volumes(DATA),
    },
    "task sets say it": {
      code: service('"deploymentController": { "type": "EXTERNAL" }'),
      files: volumes(DATA),
    },
    "no task definition at hand": service(""),
  },
  invalid: {
    "none given": {
      code: service('"desiredCount": 1').replace('"web:1"', '«"web:1"»'),
      files: volumes('{ "name": «"data"», "configuredAtLaunch": true }'),
      messages: ["missing"],
      related: ["The volume."],
      fixed: service(`"desiredCount": 1, ${ADDED}`),
    },
    "the input of RunTask": {
      code: '{ "taskDefinition": «"web"», "count": 1, "launchType": "EC2" }',
      files: volumes(DATA),
      messages: ["missing"],
      fixed: `{ "taskDefinition": "web", "count": 1, "launchType": "EC2", ${ADDED} }`,
    },
  },
});
