import { rule } from "../../../server/src/core/rules/volume/efs-role.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const efs = (iam: string, name = "data"): string =>
  `{ "name": "${name}", "efsVolumeConfiguration": { "fileSystemId": "fs-01234567", "authorizationConfig": { "iam": ${iam} } } }`;
const ROLE = '"taskRoleArn": "arn:aws:iam::<ACCOUNT_ID>:role/<TASK_ROLE>"';

ruleTest(rule, {
  valid: {
    "a role": task(`"taskRoleArn": "web", "volumes": [${efs('"ENABLED"')}]`),
    "a placeholder": task(`"taskRoleArn": "\${ROLE}", "volumes": [${efs('"ENABLED"')}]`),
    "no authorization": task(`"volumes": [${efs('"DISABLED"')}, ${efs("null")}, ${efs('"${IAM}"')}]`),
    "a misspelled key": task(`"taskRoleARN": "web", "volumes": [${efs('"ENABLED"')}]`),
    "keys from a template": `{ "family": "web", {{ role }}, "volumes": [${efs('"ENABLED"')}], "containerDefinitions": [] }`,
  },
  invalid: {
    "no role, told once": {
      code: task(`"volumes": [${efs('«"ENABLED"»')}, ${efs('"ENABLED"', "b")}]`),
      messages: ["missing"],
      related: ['Volume "b" needs the role as well.'],
      fixed: task(`${ROLE}, "volumes": [${efs('"ENABLED"')}, ${efs('"ENABLED"', "b")}]`),
    },
    "null, wrapped": {
      code: `{ "taskDefinition": ${task(`"taskRoleArn": null, "volumes": [${efs('«"ENABLED"»')}]`)} }`,
      messages: ["missing"],
      fixed: `{ "taskDefinition": ${task(`${ROLE}, "volumes": [${efs('"ENABLED"')}]`)} }`,
    },
    "YAML with comments": {
      code: `family: web # ours
volumes:
  - name: data
    efsVolumeConfiguration:
      authorizationConfig:
        iam: «ENABLED» # with the role
`,
      messages: ["missing"],
      fixed: `family: web # ours
taskRoleArn: arn:aws:iam::<ACCOUNT_ID>:role/<TASK_ROLE>
volumes:
  - name: data
    efsVolumeConfiguration:
      authorizationConfig:
        iam: ENABLED # with the role
`,
    },
  },
});
