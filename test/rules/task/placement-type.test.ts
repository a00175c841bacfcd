import { rule } from "../../../server/src/core/rules/task/placement-type.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const MEMBER = '{ "type": "memberOf", "expression": "attribute:ecs.instance-type == t3.micro" }';

const constraints = (items: string): string => `"placementConstraints": [${items}]`;

ruleTest(rule, {
  valid: {
    memberOf: task(constraints(MEMBER)),
    "a placeholder": task(constraints('{ "type": "${TYPE}" }')),
    "anything else, which the schema says": task(constraints('{ "type": "memberof" }')),
    "no type": task(constraints("{}")),
  },
  invalid: {
    "on Fargate, where there can be none at all": {
      code: task(`"requiresCompatibilities": ["FARGATE"], ${constraints('{ "type": «"distinctInstance"» }')}`),
      messages: ["fargate"],
      fixed: task('"requiresCompatibilities": ["FARGATE"], "placementConstraints": []'),
    },
    "among others": {
      code: task(constraints(`${MEMBER}, { "type": «"distinctInstance"» }`)),
      messages: ["distinct"],
      fixed: task(constraints(MEMBER)),
    },
    alone: {
      code: task(constraints('{ "type": «"distinctInstance"» }')),
      messages: ["distinct"],
      fixed: task('"placementConstraints": []'),
    },
  },
});
