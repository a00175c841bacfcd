import { rule } from "../../../server/src/core/rules/volume/efs-encryption.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const efs = (fields: string): string =>
  task(
    `"volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-0123456789abcdef0"${fields} } }]`,
  );

ruleTest(rule, {
  valid: {
    enabled: efs(', "transitEncryption": "ENABLED"'),
    "a placeholder": efs(', "transitEncryption": "${ENCRYPTION}"'),
    "another kind of volume": task(
      '"volumes": [{ "name": "data" }, { "name": "host", "host": { "sourcePath": "/x" } }]',
    ),
    "an access point demands it: another rule": efs(', "authorizationConfig": { "accessPointId": "fsap-1" }'),
    "a port demands it: another rule": efs(', "transitEncryptionPort": 2049'),
    "Windows cannot mount it: another rule": efs("").replace(
      "{",
      '{ "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },',
    ),
    "external instances cannot mount it: another rule": efs("").replace(
      "{",
      '{ "requiresCompatibilities": ["EXTERNAL"],',
    ),
    "a list in its place: the schema": efs(', "transitEncryption": []'),
    "IAM demands it: another rule": efs(', "authorizationConfig": { "iam": "ENABLED" }'),
    "a bare list": '[{ "name": "app", "image": "nginx", "memory": 128 }]',
  },
  invalid: {
    "left out": {
      code: task('"volumes": [{ "name": "data", "efsVolumeConfiguration": «{ "fileSystemId": "fs-1" }» }]'),
      messages: ["off"],
      fixed: task(
        '"volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-1", "transitEncryption": "ENABLED" } }]',
      ),
    },
    disabled: {
      code: efs(', "transitEncryption": «"DISABLED"», "authorizationConfig": { "iam": "DISABLED" }'),
      messages: ["off"],
      fixed: efs(', "transitEncryption": "ENABLED", "authorizationConfig": { "iam": "DISABLED" }'),
    },
  },
});
