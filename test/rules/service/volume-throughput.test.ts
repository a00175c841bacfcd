import { rule } from "../../../server/src/core/rules/service/volume-throughput.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    gp3: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3", "throughput": 2000 } }]',
    ),
    "no type": service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "throughput": 1 } }]',
    ),
    unknown: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3", "throughput": "${T}" } }]',
    ),
  },
  invalid: {
    io2: {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "io2", "throughput": «250» } }]',
      ),
      messages: ["unused"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "io2" } }]',
      ),
    },
    "too little": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3", "throughput": «100» } }]',
      ),
      messages: ["range"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3", "throughput": 125 } }]',
      ),
    },
    "too much": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3", "throughput": «4000» } }]',
      ),
      messages: ["range"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "gp3", "throughput": 2000 } }]',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "io2", "throughput": «250» } }]',
        ),
      ),
      messages: ["unused"],
      fixed: asUpdate(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "io2" } }]',
        ),
      ),
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "io2", "throughput": «250» } }]',
        ),
      ),
      messages: ["unused"],
      fixed: asRunTask(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "volumeType": "io2" } }]',
        ),
      ),
    },
  },
});
