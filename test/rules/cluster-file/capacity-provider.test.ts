import { rule } from "../../../server/src/core/rules/cluster-file/capacity-provider.js";
import { ruleTest } from "../../support/ruleTest.js";

const file = (providers: string, provider = '"web"') =>
  `{ "groups": [{ "type": "m5.large", "capacityProvider": ${provider} }], "capacityProviders": [${providers}] }`;

ruleTest(rule, {
  valid: {
    used: file('{ "name": "web", "minimumScalingStepSize": 1, "maximumScalingStepSize": 1 }'),
    "a placeholder": file('{ "name": "other" }', '"${PROVIDER}"'),
    "a placeholder for its name": file('{ "name": "${PROVIDER}" }'),
    "of an instance":
      '{ "instances": [{ "type": "m5.large", "capacityProvider": "web" }], "capacityProviders": [{ "name": "web" }] }',
  },
  invalid: {
    "a slip": { code: file('{ "name": «"wbe"» }'), messages: ["slip"], fixed: file('{ "name": "web" }') },
    unused: {
      code: file('{ "name": "web" }, { "name": «"something-else"» }'),
      messages: ["unused"],
      fixed: file('{ "name": "web" }'),
    },
    steps: {
      code: file('{ "name": "web", "minimumScalingStepSize": «5», "maximumScalingStepSize": 2 }'),
      messages: ["steps"],
    },
  },
});
