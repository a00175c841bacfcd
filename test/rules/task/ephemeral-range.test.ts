import { rule } from "../../../server/src/core/rules/task/ephemeral-range.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const storage = (size: string): string => `"ephemeralStorage": { "sizeInGiB": ${size} }`;

ruleTest(rule, {
  valid: {
    "the least": fargate(storage("21")),
    "the most": fargate(storage("200")),
    "a placeholder": fargate(storage('"${SIZE}"')),
    "no size, which the schema says": fargate('"ephemeralStorage": {}'),
    "not to be had on EC2": task(`"requiresCompatibilities": ["EC2"], ${storage("5")}`),
    "nor on managed instances": task(`"requiresCompatibilities": ["MANAGED_INSTANCES"], ${storage("5")}`),
  },
  invalid: {
    "what every task has": {
      code: fargate(storage("«20»")),
      messages: ["small"],
      fixed: fargate(""),
      alternatives: { "Set sizeInGiB to 21": fargate(storage("21")) },
    },
    "too small": {
      code: fargate(storage("«5»")),
      messages: ["small"],
      fixed: fargate(storage("21")),
      alternatives: { "Remove ephemeralStorage": fargate("") },
    },
    "too large, no launch type named": {
      code: task(storage("«201»")),
      messages: ["large"],
      fixed: task(storage("200")),
    },
    "a negative number": { code: fargate(storage("«-1»")), messages: ["small"], fixed: fargate(storage("21")) },
  },
});
