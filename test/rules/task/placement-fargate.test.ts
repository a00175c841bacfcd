import { rule } from "../../../server/src/core/rules/task/placement-fargate.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const LIST = '[{ "type": "memberOf", "expression": "attribute:ecs.instance-type == t3.micro" }]';

ruleTest(rule, {
  valid: {
    "EC2 has them": task(`"requiresCompatibilities": ["EC2"], "placementConstraints": ${LIST}`),
    "no launch type named": task(`"placementConstraints": ${LIST}`),
    empty: fargate('"placementConstraints": []'),
    null: fargate('"placementConstraints": null'),
    "distinctInstance, of which another rule speaks": fargate(
      '"placementConstraints": [{ "type": "distinctInstance" }]',
    ),
    "a placeholder": fargate('"placementConstraints": [{{ constraints }}]'),
  },
  invalid: {
    one: { code: fargate(`"placementConstraints": «${LIST}»`), messages: ["set"], fixed: fargate("") },
  },
});
