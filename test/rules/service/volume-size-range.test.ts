import { rule } from "../../../server/src/core/rules/service/volume-size-range.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    smallest: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "io1", "sizeInGiB": 4 } }]',
    ),
    largest: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3", "sizeInGiB": 65536 } }]',
    ),
    "no type": service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "sizeInGiB": 99999 } }]',
    ),
    unknown: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "${T}", "sizeInGiB": 1 } }]',
    ),
    "0": service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "st1", "sizeInGiB": 0 } }]',
    ),
  },
  invalid: {
    "too small": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "sc1", "sizeInGiB": «100» } }]',
      ),
      messages: ["low"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "sc1", "sizeInGiB": 125 } }]',
      ),
    },
    "too large": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "standard", "sizeInGiB": «2000» } }]',
      ),
      messages: ["high"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "standard", "sizeInGiB": 1024 } }]',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "sc1", "sizeInGiB": «100» } }]',
        ),
      ),
      messages: ["low"],
      fixed: asUpdate(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "sc1", "sizeInGiB": 125 } }]',
        ),
      ),
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "sc1", "sizeInGiB": «100» } }]',
        ),
      ),
      messages: ["low"],
      fixed: asRunTask(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "sc1", "sizeInGiB": 125 } }]',
        ),
      ),
    },
  },
});
