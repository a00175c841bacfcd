import { rule } from "../../../server/src/core/rules/service/volume-snapshot.js";
import { service } from "../../support/documents.js";
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
  },
});
