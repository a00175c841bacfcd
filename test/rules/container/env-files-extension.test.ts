import { rule } from "../../../server/src/core/rules/container/env-files-extension.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (value: string): string => container(`"environmentFiles": [{ "type": "s3", "value": ${value} }]`);

ruleTest(rule, {
  valid: {
    ".env": task("", app('"arn:aws:s3:::bucket/web.env"')),
    "nothing before it": task("", app('"arn:aws:s3:::bucket/web/.env"')),
    "no object, of which another rule speaks": task("", `${app('"arn:aws:s3:::bucket"')}, ${app('"bucket/web.txt"')}`),
    "a placeholder": task("", app('"arn:aws:s3:::bucket/${FILE}"')),
    "null and empty are absent": task("", `${app("null")}, ${app('""')}`),
  },
  invalid: {
    "another ending": {
      code: task("", app('«"arn:aws:s3:::bucket/web.txt"»')),
      messages: ["ending"],
      fixed: task("", app('"arn:aws:s3:::bucket/web.txt.env"')),
    },
    "a folder, in a bare list": { code: `[${app('«"arn:aws:s3:::bucket/web/"»')}]`, messages: ["ending"] },
    "YAML with comments": {
      code: `containerDefinitions:
  - name: app
    environmentFiles:
      - type: s3
        value: «arn:aws:s3:::bucket/.env.production» # live
`,
      messages: ["ending"],
      fixed: `containerDefinitions:
  - name: app
    environmentFiles:
      - type: s3
        value: arn:aws:s3:::bucket/.env.production.env # live
`,
    },
  },
});
