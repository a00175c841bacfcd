import { rule } from "../../../server/src/core/rules/service/volume-type.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    all: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "sc1" } }]',
    ),
    "standard on EC2": service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "standard" } }], "launchType": "EC2"',
    ),
    unknown: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "${T}" } }]',
    ),
    empty: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "" } }]',
    ),
  },
  invalid: {
    another: {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": «"ssd"» } }]',
      ),
      messages: ["unknown"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3" } }]',
      ),
    },
    capitals: {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": «"GP2"» } }]',
      ),
      messages: ["unknown"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp2" } }]',
      ),
    },
    "standard on Fargate": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": «"standard"» } }], "launchType": "FARGATE"',
      ),
      messages: ["fargate"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3" } }], "launchType": "FARGATE"',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": «"ssd"» } }]',
        ),
      ),
      messages: ["unknown"],
      fixed: asUpdate(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3" } }]',
        ),
      ),
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": «"ssd"» } }]',
        ),
      ),
      messages: ["unknown"],
      fixed: asRunTask(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3" } }]',
        ),
      ),
    },
  },
});
