import { rule } from "../../../server/src/core/rules/service/volume-tags.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    fine: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": "a", "value": "b" }] }] } }]',
    ),
    unknown: service(
      '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": "${K}" }] }] } }]',
    ),
  },
  invalid: {
    "a character in a key": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": «"a&b"» }] }] } }]',
      ),
      messages: ["characters"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": "a-b" }] }] } }]',
      ),
    },
    reserved: {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": «"aws:x"», "value": «"aws:y"» }] }] } }]',
      ),
      messages: ["reserved", "reservedValue"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": "x", "value": "y" }] }] } }]',
      ),
    },
    twice: {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": "a", "value": "1" }, { "key": «"a"», "value": "1" }] }] } }]',
      ),
      messages: ["repeated"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": "a", "value": "1" }] }] } }]',
      ),
    },
    "set by ECS": {
      code: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": «"AmazonECSCreated"» }] }] } }]',
      ),
      messages: ["managed"],
      fixed: service(
        '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [] }] } }]',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": «"a&b"» }] }] } }]',
        ),
      ),
      messages: ["characters"],
      fixed: asUpdate(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": "a-b" }] }] } }]',
        ),
      ),
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": «"a&b"» }] }] } }]',
        ),
      ),
      messages: ["characters"],
      fixed: asRunTask(
        service(
          '"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r", "tagSpecifications": [{ "resourceType": "volume", "tags": [{ "key": "a-b" }] }] } }]',
        ),
      ),
    },
  },
});
