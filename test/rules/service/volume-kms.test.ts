import { rule } from "../../../server/src/core/rules/service/volume-kms.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    on: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "encrypted": true, "kmsKeyId": "k" } }]',
    ),
    "left out": service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "kmsKeyId": "k" } }]',
    ),
    "no key": service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "encrypted": false, "kmsKeyId": "" } }]',
    ),
    unknown: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "encrypted": "${E}", "kmsKeyId": "k" } }]',
    ),
  },
  invalid: {
    off: {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "encrypted": «false», "kmsKeyId": "k" } }]',
      ),
      messages: ["off"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "encrypted": true, "kmsKeyId": "k" } }]',
      ),
      related: ["The key."],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "encrypted": «false», "kmsKeyId": "k" } }]',
        ),
      ),
      messages: ["off"],
      fixed: asUpdate(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "encrypted": true, "kmsKeyId": "k" } }]',
        ),
      ),
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "encrypted": «false», "kmsKeyId": "k" } }]',
        ),
      ),
      messages: ["off"],
      fixed: asRunTask(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "encrypted": true, "kmsKeyId": "k" } }]',
        ),
      ),
    },
  },
});
