import { rule } from "../../../server/src/core/rules/volume/efs-access-point-root.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const efs = (fields: string): string =>
  task(`"volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-01234567"${fields} } }]`);
const point = ', "authorizationConfig": { "accessPointId": "fsap-01234567" }';

ruleTest(rule, {
  valid: {
    "the root": efs(`, "rootDirectory": "/"${point}`),
    "left out": efs(point),
    "null and empty": efs(`, "rootDirectory": ""${point}`),
    "a placeholder": efs(`, "rootDirectory": "\${DIRECTORY}"${point}`),
    "no access point": efs(', "rootDirectory": "/web", "authorizationConfig": { "accessPointId": null }'),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    both: { code: efs(`, "rootDirectory": «"/web"»${point}`), messages: ["both"], fixed: efs(point) },
    "an unknown access point, wrapped": {
      code: `{ "taskDefinition": ${efs(', "rootDirectory": «"/web"», "authorizationConfig": { "accessPointId": "${POINT}" }')} }`,
      messages: ["both"],
      fixed: `{ "taskDefinition": ${efs(', "authorizationConfig": { "accessPointId": "${POINT}" }')} }`,
    },
    "YAML with comments": {
      code: `family: web
volumes:
  - name: data
    efsVolumeConfiguration:
      fileSystemId: fs-01234567 # ours
      # of the web
      rootDirectory: «/web»
      authorizationConfig: { accessPointId: fsap-01234567 }
containerDefinitions: []
`,
      messages: ["both"],
      fixed: `family: web
volumes:
  - name: data
    efsVolumeConfiguration:
      fileSystemId: fs-01234567 # ours
      # of the web
      authorizationConfig: { accessPointId: fsap-01234567 }
containerDefinitions: []
`,
    },
  },
});
