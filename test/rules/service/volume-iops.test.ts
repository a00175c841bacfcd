import { rule } from "../../../server/src/core/rules/service/volume-iops.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    io2: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "io2", "iops": 100 } }]',
    ),
    "gp3 without": service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3" } }]',
    ),
    unknown: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "io1", "iops": "${I}" } }]',
    ),
    "no type": service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "iops": 7 } }]',
    ),
  },
  invalid: {
    "io1 without": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": «"io1"» } }]',
      ),
      messages: ["missing"],
    },
    st1: {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "st1", "iops": «500» } }]',
      ),
      messages: ["unused"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "st1" } }]',
      ),
    },
    "too few": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3", "iops": «100» } }]',
      ),
      messages: ["range"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3", "iops": 3000 } }]',
      ),
    },
    "too many": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "io1", "iops": «65000» } }]',
      ),
      messages: ["range"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "io1", "iops": 64000 } }]',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": «"io1"» } }]',
        ),
      ),
      messages: ["missing"],
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": «"io1"» } }]',
        ),
      ),
      messages: ["missing"],
    },
  },
});
