import { rule } from "../../../server/src/core/rules/service/name.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "letters, digits, hyphens and underscores": service('"serviceName": "Web_app-2"'),
    "255 characters": service(
      '"serviceName": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"',
    ),
    "a placeholder": service('"serviceName": "${NAME}"'),
    "kept by the deploy tool": `{ "desiredCount": 2, "loadBalancers": [] }`,
    "input of UpdateService": `{ "service": "web", "taskDefinition": "web", "desiredCount": 2 }`,
  },
  invalid: {
    "a blank": { code: service('"serviceName": «"web app"»'), messages: ["characters"] },
    "a slash": { code: service('"serviceName": «"team/web"»'), messages: ["characters"] },
    "256 characters": {
      code: service(
        '"serviceName": «"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"»',
      ),
      messages: ["long"],
    },
    none: { code: `«{ "taskDefinition": "web", "desiredCount": 2, "launchType": "EC2" }»`, messages: ["missing"] },
  },
});
