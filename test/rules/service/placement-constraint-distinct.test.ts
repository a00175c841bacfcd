import { rule } from "../../../server/src/core/rules/service/placement-constraint-distinct.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    one: service('"placementConstraints": [{ "type": "distinctInstance", "expression": "" }]'),
    memberOf: service(
      '"placementConstraints": [{ "type": "memberOf", "expression": "a" }, { "type": "memberOf", "expression": "b" }]',
    ),
    "Fargate, as another rule says": service(
      '"placementConstraints": [{ "type": "distinctInstance", "expression": "a" }], "launchType": "FARGATE"',
    ),
  },
  invalid: {
    "an expression": {
      code: service('"placementConstraints": [{ "type": "distinctInstance", "expression": «"a"» }]'),
      messages: ["expression"],
      fixed: service('"placementConstraints": [{ "type": "distinctInstance" }]'),
    },
    twice: {
      code: service('"placementConstraints": [{ "type": "distinctInstance" }, «{ "type": "distinctInstance" }»]'),
      messages: ["twice"],
      fixed: service('"placementConstraints": [{ "type": "distinctInstance" }]'),
    },
    "in an update": {
      code: asUpdate(service('"placementConstraints": [{ "type": "distinctInstance", "expression": «"a"» }]')),
      messages: ["expression"],
      fixed: asUpdate(service('"placementConstraints": [{ "type": "distinctInstance" }]')),
    },
    "in the input of RunTask": {
      code: asRunTask(service('"placementConstraints": [{ "type": "distinctInstance", "expression": «"a"» }]')),
      messages: ["expression"],
      fixed: asRunTask(service('"placementConstraints": [{ "type": "distinctInstance" }]')),
    },
  },
});
