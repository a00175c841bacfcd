import { rule } from "../../../server/src/core/rules/volume/fsx.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const fsx = (fields = "{}"): string =>
  `"volumes": [{ "name": "data", "fsxWindowsFileServerVolumeConfiguration": ${fields} }]`;
const credentials = (value: string): string => fsx(`{ "authorizationConfig": { "credentialsParameter": ${value} } }`);
const platform = (system: string): string => `"runtimePlatform": { "operatingSystemFamily": ${system} }, `;

ruleTest(rule, {
  valid: {
    Windows: task(`${platform('"WINDOWS_SERVER_2022_CORE"')}${fsx()}`),
    "no platform named": task(fsx()),
    "an unknown platform": task(`${platform('"${SYSTEM}"')}${fsx()}`),
    "null, unknown and empty": fargate(
      '"volumes": [{ "fsxWindowsFileServerVolumeConfiguration": null }, { "fsxWindowsFileServerVolumeConfiguration": "${FSX}" }]',
    ),
    "a secret": task(credentials('"arn:aws:secretsmanager:eu-central-1:123456789012:secret:fsx-AbCdEf"')),
    "a parameter": task(credentials('"arn:aws-us-gov:ssm:us-gov-west-1:123456789012:parameter/fsx"')),
    "a placeholder": task(credentials('"${SECRET}"')),
    "no credentials, of which the schema speaks": task(credentials("null")),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    Fargate: { code: fargate(`${platform('"LINUX"')}${fsx("«{}»")}`), messages: ["fargate"] },
    "Linux, wrapped": {
      code: `{ "taskDefinition": ${task(`${platform('"LINUX"')}${fsx("«{}»")}`)} }`,
      messages: ["linux"],
    },
    "a name in place of an ARN": { code: task(credentials('«"fsx-account"»')), messages: ["credentials"] },
    "another ARN": {
      code: task(credentials('«"arn:aws:iam::123456789012:role/fsx"»')),
      messages: ["credentials"],
    },
  },
});
