import { rule } from "../../../server/src/core/rules/volume/efs-id.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const id = (value: string): string =>
  task(`"volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": ${value} } }]`);

ruleTest(rule, {
  valid: {
    short: id('"fs-01234567"'),
    long: id('"fs-0123456789abcdef0"'),
    "its ARN": id('"arn:aws:elasticfilesystem:eu-central-1:123456789012:file-system/fs-01234567"'),
    "null and empty, of which the schema speaks": `${id("null")}`,
    "a placeholder": id('"fs-${ID}"'),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    "a name, wrapped": { code: `{ "taskDefinition": ${id('«"web-data"»')} }`, messages: ["form"] },
    "an address": { code: id('«"fs-01234567.efs.eu-central-1.amazonaws.com"»'), messages: ["form"] },
    "an access point": { code: id('«"fsap-0123456789abcdef0"»'), messages: ["form"] },
  },
});
