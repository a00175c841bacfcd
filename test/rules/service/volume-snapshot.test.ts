import { rule } from "../../../server/src/core/rules/service/volume-snapshot.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    both: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "snapshotId": "snap-0a", "volumeInitializationRate": 100 } }]',
    ),
    unknown: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "snapshotId": "${S}", "volumeInitializationRate": "${R}" } }]',
    ),
    neither: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "sizeInGiB": 1 } }]',
    ),
  },
  invalid: {
    "a name": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "snapshotId": «"backup"» } }]',
      ),
      messages: ["form"],
    },
    "no snapshot": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "sizeInGiB": 1, "volumeInitializationRate": «200» } }]',
      ),
      messages: ["rate"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "sizeInGiB": 1 } }]',
      ),
    },
    "too fast": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "snapshotId": "snap-0a", "volumeInitializationRate": «400» } }]',
      ),
      messages: ["range"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "snapshotId": "snap-0a", "volumeInitializationRate": 300 } }]',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "snapshotId": «"backup"» } }]',
        ),
      ),
      messages: ["form"],
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "snapshotId": «"backup"» } }]',
        ),
      ),
      messages: ["form"],
    },
  },
});
