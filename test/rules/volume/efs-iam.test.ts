import { rule } from "../../../server/src/core/rules/volume/efs-iam.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const efs = (fields: string): string =>
  task(`"volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-01234567"${fields} } }]`);
const iam = (value: string): string => `, "authorizationConfig": { "iam": ${value} }`;

ruleTest(rule, {
  valid: {
    "both on": efs(`, "transitEncryption": "ENABLED"${iam('"ENABLED"')}`),
    "both off": efs(iam('"DISABLED"')),
    "null and empty": efs(`${iam("null")}, "transitEncryption": ""`),
    "unknown encryption": efs(`, "transitEncryption": "\${ON}"${iam('"ENABLED"')}`),
    "unknown authorization": efs(iam('"${ON}"')),
    "a misspelled key": efs(`, "transitEncription": "ENABLED"${iam('"ENABLED"')}`),
    "keys from a template":
      '{ "family": "web", "volumes": [{ "efsVolumeConfiguration": { {{ more }}, "authorizationConfig": { "iam": "ENABLED" } } }] }',
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    "not given": {
      code: efs(iam('«"ENABLED"»')),
      messages: ["off"],
      fixed: efs(`${iam('"ENABLED"')}, "transitEncryption": "ENABLED"`),
    },
    "off, wrapped": {
      code: `{ "taskDefinition": ${efs(`, "transitEncryption": «"DISABLED"»${iam('"ENABLED"')}`)} }`,
      messages: ["off"],
      fixed: `{ "taskDefinition": ${efs(`, "transitEncryption": "ENABLED"${iam('"ENABLED"')}`)} }`,
    },
    "YAML with comments": {
      code: `family: web
volumes:
  - name: data
    efsVolumeConfiguration:
      fileSystemId: fs-01234567 # ours
      authorizationConfig:
        iam: «ENABLED» # with the role
containerDefinitions: []
`,
      messages: ["off"],
      fixed: `family: web
volumes:
  - name: data
    efsVolumeConfiguration:
      fileSystemId: fs-01234567 # ours
      authorizationConfig:
        iam: ENABLED # with the role
      transitEncryption: ENABLED
containerDefinitions: []
`,
    },
  },
});
