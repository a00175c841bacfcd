import { rule } from "../../../server/src/core/rules/log/firelens-options.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const options = (value: string): string =>
  container(`"firelensConfiguration": { "type": "fluentbit", "options": ${value} }`);
const file = (type: string, value: string): string =>
  options(`{ "config-file-type": ${type}, "config-file-value": ${value} }`);
const OBJECT = '"arn:aws:s3:::bucket/extra.conf"';

ruleTest(rule, {
  valid: {
    none: task("", `${options("null")}, ${options("{}")}, ${options('"${OPTIONS}"')}`),
    metadata: task("", options('{ "enable-ecs-log-metadata": "false" }')),
    "a file": fargate("", file('"file"', '"/extra.conf"')),
    "an object": task("", file('"s3"', OBJECT)),
    "an object elsewhere": task("", file('"s3"', '"arn:aws-cn:s3:::bucket/a/b.conf"')),
    placeholders: fargate("", `${file('"${TYPE}"', '"${VALUE}"')}, ${file('"file"', '"${VALUE}"')}`),
    "an unknown key": task("", options('{ "${KEY}": "x" }')),
    "null and empty": task("", options('{ "config-file-type": "", "config-file-value": null, "other": null }')),
    "keys from a template": `[{ "firelensConfiguration": { "options": { "config-file-type": "file", {{ more }} } } }]`,
    "no router": task("", container('"firelensConfiguration": null')),
  },
  invalid: {
    "an unknown option, wrapped": {
      code: `{ "taskDefinition": ${task("", options('{ «"config-file"»: "/extra.conf" }'))} }`,
      messages: ["unknown"],
    },
    "unknown values": {
      code: task(
        "",
        options('{ "enable-ecs-log-metadata": «"yes"», "config-file-type": «"S3"», "config-file-value": "x" }'),
      ),
      messages: ["value", "value"],
    },
    "a type alone": { code: task("", options('{ "config-file-type": «"file"» }')), messages: ["alone"] },
    "a value alone, in a bare list": {
      code: `[${options('{ "config-file-value": «"/extra.conf"», "config-file-type": null }')}]`,
      messages: ["alone"],
    },
    "S3 on Fargate": { code: fargate("", file('«"s3"»', OBJECT)), messages: ["fargate"] },
    "the file of FireLens": {
      code: task("", file('"file"', '«"/fluentd/etc/fluent.conf"»')),
      messages: ["reserved"],
    },
    "no ARN": { code: task("", file('"s3"', '«"s3://bucket/extra.conf"»')), messages: ["arn"] },
  },
});
