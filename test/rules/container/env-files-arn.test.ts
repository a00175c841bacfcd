import { rule } from "../../../server/src/core/rules/container/env-files-arn.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (value: string): string => container(`"environmentFiles": [{ "type": "s3", "value": ${value} }]`);

ruleTest(rule, {
  valid: {
    "an object": task("", app('"arn:aws:s3:::bucket/path/web.env"')),
    "another partition": task("", app('"arn:aws-cn:s3:::bucket/web.env"')),
    "an object over an access point": task(
      "",
      app('"arn:aws:s3:eu-central-1:123456789012:accesspoint/web/object/web.env"'),
    ),
    "a placeholder": task("", app('"${BUCKET}/web.env"')),
    "null and empty are absent": task("", `${app("null")}, ${app('""')}`),
    "no files": task("", container('"environmentFiles": null')),
  },
  invalid: {
    "a path": { code: task("", app('«"bucket/web.env"»')), messages: ["arn"] },
    "a URL of S3": {
      code: task("", app('«"s3://bucket/path/web.env"»')),
      messages: ["arn"],
      fixed: task("", app('"arn:aws:s3:::bucket/path/web.env"')),
    },
    "a bucket alone, in a bare list": { code: `[${app('«"arn:aws:s3:::bucket"»')}]`, messages: ["object"] },
    "another service": {
      code: task("", app('«"arn:aws:ssm:eu-central-1:123456789012:parameter/web"»')),
      messages: ["object"],
    },
    "half an ARN": { code: task("", app('«"arn:aws:s3"»')), messages: ["object"] },
    "YAML with comments": {
      code: `containerDefinitions:
  - name: app
    image: nginx
    environmentFiles:
      - type: s3
        value: «s3://bucket/web.env» # all of them
`,
      messages: ["arn"],
      fixed: `containerDefinitions:
  - name: app
    image: nginx
    environmentFiles:
      - type: s3
        value: arn:aws:s3:::bucket/web.env # all of them
`,
    },
  },
});
