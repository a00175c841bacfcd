import { rule } from "../../../server/src/core/rules/container/credential-specs.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const S3 = '"credentialspec:arn:aws:s3:::bucket/gmsa.json"';
const app = (spec: string): string => container(`"credentialSpecs": [${spec}]`);
const both = (spec: string, option: string): string =>
  container(`"credentialSpecs": [${spec}], "dockerSecurityOptions": [${option}]`);

ruleTest(rule, {
  valid: {
    "a file in S3": task("", app(S3)),
    "without a domain, in the parameter store": task(
      "",
      app('"credentialspecdomainless:arn:aws:ssm:eu-central-1:123456789012:parameter/gmsa"'),
    ),
    "a local file, which the agents take": task("", app('"credentialspec:file://gmsa.json"')),
    "a placeholder": task("", app('"${SPEC}"')),
    "empty and null": task("", `${container('"credentialSpecs": []')}, ${app("null")}`),
    "another security option": task(
      "",
      container(`"credentialSpecs": [${S3}], "dockerSecurityOptions": ["no-new-privileges"]`),
    ),
    "only in dockerSecurityOptions": task(
      "",
      container('"dockerSecurityOptions": ["credentialspec:file://gmsa.json"]'),
    ),
    "Fargate, where another rule speaks of dockerSecurityOptions": fargate(
      "",
      both(S3, '"credentialspec:file://gmsa.json"'),
    ),
  },
  invalid: {
    two: { code: task("", container(`"credentialSpecs": «[${S3}, ${S3}]»`)), messages: ["many"] },
    "an ARN alone": {
      code: task("", app('«"arn:aws:s3:::bucket/gmsa.json"»')),
      messages: ["form"],
      fixed: task("", app('"credentialspec:arn:aws:s3:::bucket/gmsa.json"')),
    },
    "no ARN, in a bare list": { code: `[${app('«"credentialspec:gmsa.json"»')}]`, messages: ["form"] },
    "another service": {
      code: task("", app('«"credentialspec:arn:aws:secretsmanager:eu-central-1:123456789012:secret:gmsa"»')),
      messages: ["form"],
    },
    "in dockerSecurityOptions as well": {
      code: task("", both(S3, '"no-new-privileges", «"credentialspec:file://gmsa.json"»')),
      messages: ["both"],
      related: ["The credential spec."],
      fixed: task("", both(S3, '"no-new-privileges"')),
    },
  },
});
