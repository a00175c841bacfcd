import { rule } from "../../../server/src/core/rules/volume/efs-access-point-encryption.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const efs = (fields: string): string =>
  task(`"volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-01234567"${fields} } }]`);
const point = (id: string, more = ""): string => `, "authorizationConfig": { "accessPointId": ${id}${more} }`;
const on = ', "transitEncryption": "ENABLED"';

ruleTest(rule, {
  valid: {
    encrypted: efs(`${on}${point('"fsap-0123456789abcdef0"')}`),
    "no access point": efs(`${point("null")}, "transitEncryption": "DISABLED"`),
    "an empty access point": efs(point('""')),
    "unknown encryption": efs(`, "transitEncryption": "\${ON}"${point('"fsap-0123456789abcdef0"')}`),
    "an unknown access point": efs(`${on}${point('"fsap-${ID}"')}`),
    "its ARN": efs(
      `${on}${point('"arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0123456789abcdef0"')}`,
    ),
    "IAM authorization, of which another rule speaks": efs(point('"fsap-0123456789abcdef0"', ', "iam": "ENABLED"')),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    "not given": {
      code: efs(point('«"fsap-0123456789abcdef0"»')),
      messages: ["off"],
      fixed: efs(`${point('"fsap-0123456789abcdef0"')}${on}`),
    },
    "off, the access point unknown, wrapped": {
      code: `{ "taskDefinition": ${efs(`, "transitEncryption": «"DISABLED"»${point('"${POINT}"')}`)} }`,
      messages: ["off"],
      fixed: `{ "taskDefinition": ${efs(`${on}${point('"${POINT}"')}`)} }`,
    },
    "a file system in its place": { code: efs(`${on}${point('«"fs-01234567"»')}`), messages: ["id"] },
  },
});
