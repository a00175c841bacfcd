import { rule } from "../../../server/src/core/rules/volume/efs-port.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const efs = (fields: string): string =>
  task(`"volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-01234567"${fields} } }]`);
const on = ', "transitEncryption": "ENABLED"';

ruleTest(rule, {
  valid: {
    encrypted: efs(`${on}, "transitEncryptionPort": 2999`),
    "the bounds": `${efs(`${on}, "transitEncryptionPort": 0`)}`,
    "the upper bound": efs(`${on}, "transitEncryptionPort": 65535`),
    "null is absent": efs(', "transitEncryptionPort": null'),
    "a placeholder": efs(`${on}, "transitEncryptionPort": "\${PORT}"`),
    "unknown encryption": efs(', "transitEncryption": "${ON}", "transitEncryptionPort": 2999'),
    "an access point, of which another rule speaks": efs(
      ', "transitEncryptionPort": 2999, "authorizationConfig": { "accessPointId": "fsap-01234567" }',
    ),
    "IAM authorization, of which another rule speaks": efs(
      ', "transitEncryptionPort": 2999, "authorizationConfig": { "iam": "ENABLED" }',
    ),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    "not encrypted": {
      code: efs(', "transitEncryptionPort": «2999»'),
      messages: ["off"],
      fixed: efs(`, "transitEncryptionPort": 2999${on}`),
      alternatives: { "Remove transitEncryptionPort": efs("") },
    },
    "encryption off, wrapped": {
      code: `{ "taskDefinition": ${efs(', "transitEncryption": "DISABLED", "transitEncryptionPort": «2999»')} }`,
      messages: ["off"],
      fixed: `{ "taskDefinition": ${efs(', "transitEncryption": "ENABLED", "transitEncryptionPort": 2999')} }`,
    },
    "no port": { code: efs(`${on}, "transitEncryptionPort": «65536»`), messages: ["range"] },
    negative: { code: efs(`${on}, "transitEncryptionPort": «-1»`), messages: ["range"] },
  },
});
