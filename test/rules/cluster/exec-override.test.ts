import { rule } from "../../../server/src/core/rules/cluster/exec-override.js";
import { cluster } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const commands = (fields: string) => cluster(`"configuration": { "executeCommandConfiguration": { ${fields} } }`);
const LOG = '"logConfiguration": { "cloudWatchLogGroupName": "/shop" }';
const MADE = '"logConfiguration": { "cloudWatchLogGroupName": "/ecs/execute-command" }';

ruleTest(rule, {
  valid: {
    both: commands(`"logging": "OVERRIDE", ${LOG}`),
    neither: commands('"kmsKeyId": "key"'),
    "the default alone": commands('"logging": "DEFAULT"'),
    "a placeholder beside a log": commands(`"logging": "\${LOGGING}", ${LOG}`),
    "a placeholder for the log": commands('"logging": "OVERRIDE", "logConfiguration": "${LOG}"'),
    "another word": commands(`"logging": "override", ${LOG}`),
    "a slip in the other key": commands('"logging": "OVERRIDE", "logConfigurations": { "s3BucketName": "shop" }'),
    nothing: cluster('"capacityProviders": ["FARGATE"]'),
  },
  invalid: {
    "OVERRIDE alone": {
      code: commands('"logging": «"OVERRIDE"»'),
      messages: ["missing"],
      fixed: commands(`"logging": "OVERRIDE", ${MADE}`),
      alternatives: { "Set logging to DEFAULT": commands('"logging": "DEFAULT"') },
    },
    "a log beside NONE": {
      code: commands(`"logging": «"NONE"», ${LOG}`),
      messages: ["unused"],
      fixed: commands(`"logging": "OVERRIDE", ${LOG}`),
      alternatives: { "Remove logConfiguration": commands('"logging": "NONE"') },
    },
    "a log alone": {
      code: commands('"logConfiguration": «{ "cloudWatchLogGroupName": "/shop" }»'),
      messages: ["unused"],
      fixed: commands(`${LOG}, "logging": "OVERRIDE"`),
    },
  },
});
