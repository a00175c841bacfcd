import { rule } from "../../../server/src/core/rules/volume/kinds.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const volume = (fields: string): string => task(`"volumes": [{ "name": "data", ${fields} }]`);
const efs = '"efsVolumeConfiguration": { "fileSystemId": "fs-01234567" }';

ruleTest(rule, {
  valid: {
    one: volume(efs),
    "an empty host counts as none": volume(`"host": {}, ${efs}`),
    "a host path of null": volume(`"host": { "sourcePath": null }, ${efs}`),
    "null and false are none": volume(`"dockerVolumeConfiguration": null, "configuredAtLaunch": false, ${efs}`),
    "on Fargate a host path has to go anyway": fargate(
      `"volumes": [{ "name": "data", "host": { "sourcePath": "/x" }, ${efs} }]`,
    ),
    "on Fargate a Docker volume has to go anyway": fargate(
      `"volumes": [{ "name": "data", "dockerVolumeConfiguration": {}, ${efs} }]`,
    ),
    "a placeholder": volume(`"dockerVolumeConfiguration": "\${DOCKER}", ${efs}`),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    "a host path and a file system": {
      code: volume(`"host": { "sourcePath": "/x" }, ${efs.replace("{", "«{").replace("}", "}»")}`),
      messages: ["several"],
      related: ["The first configuration."],
    },
    "three, wrapped": {
      code: `{ "taskDefinition": ${volume(`${efs}, "dockerVolumeConfiguration": «{}», "configuredAtLaunch": true`)} }`,
      messages: ["several"],
    },
  },
});
