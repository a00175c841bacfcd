import { rule } from "../../../server/src/core/rules/service/network-public.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    Fargate: service(
      '"launchType": "FARGATE", "networkConfiguration": { "awsvpcConfiguration": { "assignPublicIp": "ENABLED" } }',
    ),
    DISABLED: service(
      '"launchType": "EC2", "networkConfiguration": { "awsvpcConfiguration": { "assignPublicIp": "DISABLED" } }',
    ),
    "where it runs is not said": service(
      '"networkConfiguration": { "awsvpcConfiguration": { "assignPublicIp": "ENABLED" } }',
    ),
    "a placeholder": service(
      '"launchType": "EC2", "networkConfiguration": { "awsvpcConfiguration": { "assignPublicIp": "${PUBLIC}" } }',
    ),
  },
  invalid: {
    EC2: {
      code: service(
        '"launchType": "EC2", "networkConfiguration": { "awsvpcConfiguration": { "assignPublicIp": «"ENABLED"» } }',
      ),
      messages: ["launchType"],
      fixed: service(
        '"launchType": "EC2", "networkConfiguration": { "awsvpcConfiguration": { "assignPublicIp": "DISABLED" } }',
      ),
    },
    "capacity providers": {
      code: service(
        '"capacityProviderStrategy": [{ "capacityProvider": "a" }], "networkConfiguration": { "awsvpcConfiguration": { "assignPublicIp": «"ENABLED"» } }',
      ),
      messages: ["providers"],
      fixed: service(
        '"capacityProviderStrategy": [{ "capacityProvider": "a" }], "networkConfiguration": { "awsvpcConfiguration": { "assignPublicIp": "DISABLED" } }',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"launchType": "EC2", "networkConfiguration": { "awsvpcConfiguration": { "assignPublicIp": «"ENABLED"» } }',
        ),
      ),
      messages: ["launchType"],
      fixed: asUpdate(
        service(
          '"launchType": "EC2", "networkConfiguration": { "awsvpcConfiguration": { "assignPublicIp": "DISABLED" } }',
        ),
      ),
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"launchType": "EC2", "networkConfiguration": { "awsvpcConfiguration": { "assignPublicIp": «"ENABLED"» } }',
        ),
      ),
      messages: ["launchType"],
      fixed: asRunTask(
        service(
          '"launchType": "EC2", "networkConfiguration": { "awsvpcConfiguration": { "assignPublicIp": "DISABLED" } }',
        ),
      ),
    },
  },
});
