import { rule } from "../../../server/src/core/rules/service/volume-size.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "a size": service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "sizeInGiB": 1 } }]',
    ),
    "a snapshot": service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "snapshotId": "${S}" } }]',
    ),
    "another kind of volume": service('"volumeConfigurations": [{ "name": "a" }]'),
  },
  invalid: {
    neither: {
      code: service('"volumeConfigurations": [{ "managedEBSVolume": «{ "roleArn": "r" }» }]'),
      messages: ["missing"],
    },
    "in an update": {
      code: asUpdate(service('"volumeConfigurations": [{ "managedEBSVolume": «{ "roleArn": "r" }» }]')),
      messages: ["missing"],
    },
    "in the input of RunTask": {
      code: asRunTask(service('"volumeConfigurations": [{ "managedEBSVolume": «{ "roleArn": "r" }» }]')),
      messages: ["missing"],
    },
  },
});
