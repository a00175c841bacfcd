import { rule } from "../../../server/src/core/rules/service/volume-name.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const given = (name: string): string =>
  service(`"volumeConfigurations": [{ "name": ${name}, "managedEBSVolume": { "sizeInGiB": 20 } }]`);
const volumes = (list: string): { "taskdef.json": string } => ({ "taskdef.json": task(`"volumes": [${list}]`) });
const DATA = '{ "name": "data", "configuredAtLaunch": true }';

ruleTest(rule, {
  valid: {
    "the name": { code: given('"data"'), files: volumes(DATA) },
    "a placeholder": { code: given('"${NAME}"'), files: volumes(DATA) },
    "an unknown name": { code: given('"date"'), files: volumes('{ "name": "${NAME}", "configuredAtLaunch": true }') },
    "perhaps at launch": {
      code: given('"data"'),
      files: volumes('{ "name": "data", "configuredAtLaunch": "${AT_LAUNCH}" }'),
    },
    "a bare list of containers": {
      code: given('"data"').replace('"taskDefinition": "web:1", ', ""),
      files: { "containers.json": `[${container('"memory": 128')}]` },
    },
    "no task definition at hand": given('"data"'),
  },
  invalid: {
    "a slip": {
      code: given('«"date"»'),
      files: volumes('{ "name": «"data"», "configuredAtLaunch": true }'),
      messages: ["unknown"],
      related: ["The task definition."],
      fixed: given('"data"'),
    },
    "no volumes": { code: given('«"data"»'), files: { "taskdef.json": task("") }, messages: ["unknown"] },
    "another volume": {
      code: given('«"tmp"»'),
      files: volumes('«{ "name": "tmp" }», { "name": "data", "configuredAtLaunch": true }'),
      messages: ["notAtLaunch"],
      related: ["The volume."],
      fixed: given('"data"'),
    },
    "none at launch": {
      code: given('«"data"»'),
      files: volumes('{ "name": "data" }'),
      messages: ["notAtLaunch"],
      fixed: given('"data"'),
      fixedFiles: volumes(DATA),
    },
    "a file system of EFS": {
      code: given('«"data"»'),
      files: volumes('{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-0123456789abcdef0" } }'),
      messages: ["notAtLaunch"],
    },
    "the input of RunTask": {
      code: '{ "taskDefinition": "web", "count": 1, "overrides": {}, "volumeConfigurations": [{ "name": «"date"» }] }',
      files: volumes(DATA),
      messages: ["unknown"],
      fixed: '{ "taskDefinition": "web", "count": 1, "overrides": {}, "volumeConfigurations": [{ "name": "data" }] }',
    },
  },
});
