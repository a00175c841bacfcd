import { rule } from "../../../server/src/core/rules/service/volume-filesystem.js";
import { fargate, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const given = (type: string): string =>
  service(
    `"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "sizeInGiB": 20, "filesystemType": ${type} } }]`,
  );
const on = (system: string): { "taskdef.json": string } => ({
  "taskdef.json": task(`"runtimePlatform": { "operatingSystemFamily": "${system}" }`),
});

ruleTest(rule, {
  valid: {
    "xfs for Linux": { code: given('"xfs"'), files: on("LINUX") },
    "ntfs for Windows": { code: given('"ntfs"'), files: on("WINDOWS_SERVER_2022_CORE") },
    "an unknown system": { code: given('"ntfs"'), files: on("${SYSTEM}") },
    "instances of either": { code: given('"ntfs"'), files: { "taskdef.json": task("") } },
    "a placeholder": { code: given('"${TYPE}"'), files: on("LINUX") },
    "a word that the schema speaks of": { code: given('"zfs"'), files: on("WINDOWS_SERVER_2022_CORE") },
    "no task definition at hand": given('"ntfs"'),
  },
  invalid: {
    "ntfs for Linux": {
      code: given('«"ntfs"»'),
      files: { "taskdef.json": task('"runtimePlatform": «{ "operatingSystemFamily": "LINUX" }»') },
      messages: ["linux"],
      related: ["The platform."],
      fixed: given('"xfs"'),
    },
    "ntfs on Fargate, which means Linux": {
      code: given('«"ntfs"»'),
      files: { "taskdef.json": fargate("") },
      messages: ["linux"],
      fixed: given('"xfs"'),
    },
    "ext4 for Windows": {
      code: given('«"ext4"»'),
      files: on("WINDOWS_SERVER_2022_CORE"),
      messages: ["windows"],
      fixed: given('"ntfs"'),
    },
  },
});
