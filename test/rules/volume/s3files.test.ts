import { rule } from "../../../server/src/core/rules/volume/s3files.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ARN = '"fileSystemArn": "arn:aws:s3files:eu-central-1:123456789012:file-system/fs-0123456789abcdef0"';
const s3files = (fields: string, role = '"taskRoleArn": "web", '): string =>
  task(`${role}"volumes": [{ "name": "data", "s3filesVolumeConfiguration": { ${fields} } }]`);
const ROLE = '"taskRoleArn": "arn:aws:iam::<ACCOUNT_ID>:role/<TASK_ROLE>", ';
const point = '"accessPointArn": "${POINT}"';

ruleTest(rule, {
  valid: {
    "all right": s3files(ARN),
    "the root of an access point": s3files(`${ARN}, ${point}, "rootDirectory": "/"`),
    "a directory without an access point": s3files(`${ARN}, "accessPointArn": "", "rootDirectory": "/web"`),
    placeholders: s3files(`"fileSystemArn": "\${FS}", ${point}, "rootDirectory": "\${DIRECTORY}"`),
    "an unknown role": s3files(ARN, '"taskRoleArn": "${ROLE}", '),
    "keys from a template": `{ "family": "web", {{ role }}, "volumes": [{ "s3filesVolumeConfiguration": { ${ARN} } }], "containerDefinitions": [] }`,
    none: task('"volumes": [{ "s3filesVolumeConfiguration": null }, { "s3filesVolumeConfiguration": "${X}" }]'),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    "no role": {
      code: s3files(ARN, "").replace(`{ ${ARN} }`, `«{ ${ARN} }»`),
      messages: ["role"],
      fixed: s3files(ARN, ROLE),
    },
    "an identifier in place of the ARN": {
      code: s3files('"fileSystemArn": «"fs-0123456789abcdef0"»'),
      messages: ["arn"],
    },
    "a directory beside an access point, wrapped": {
      code: `{ "taskDefinition": ${s3files(`${ARN}, ${point}, "rootDirectory": «"/web"»`)} }`,
      messages: ["root"],
      fixed: `{ "taskDefinition": ${s3files(`${ARN}, ${point}`)} }`,
    },
  },
});
