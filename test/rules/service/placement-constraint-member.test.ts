import { rule } from "../../../server/src/core/rules/service/placement-constraint-member.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const constrained = (...expressions: readonly string[]): string => {
  const constraints = expressions.map((expression) => `{ "type": "memberOf", "expression": "${expression}" }`);
  return service(`"placementConstraints": [${constraints.join(", ")}]`);
};

ruleTest(rule, {
  valid: {
    "a condition": constrained("attribute:ecs.instance-type =~ t3.*"),
    several: constrained(
      "attribute:ecs.availability-zone in [us-east-1a, us-east-1b] and not(task:group == database)",
      "agentVersion >= 1.80.0",
    ),
    "quoted values": constrained("ec2InstanceId in ['i-1', \\\"i-2\\\"]"),
    "a placeholder": constrained("attribute:stack = ${STACK}", "<your expression>", "{{ expression }}"),
    "an unquoted placeholder":
      '{ "serviceName": "web", "placementConstraints": [{ "type": "memberOf", "expression": {{ x }} }] }',
    "of another type, of which another rule speaks": service(
      '"placementConstraints": [{ "type": "distinctInstance" }, { "type": "distinctInstance", "expression": "x" }]',
    ),
    "an unknown type needs none": service('"placementConstraints": [{ "type": "${TYPE}" }]'),
    "no type and no expression, of which the schema speaks": service('"placementConstraints": [{}]'),
    "a number, of which the schema speaks": service(
      '"placementConstraints": [{ "type": "memberOf", "expression": 7 }]',
    ),
    "a misspelled key, of which the schema speaks": service(
      '"placementConstraints": [{ "type": "memberOf", "expresion": "x" }]',
    ),
    "no constraints": service('"placementConstraints": []'),
    "2,000 characters": constrained(`attribute:a == '${"a".repeat(1983)}'`),
    "on Fargate, which takes no constraints at all": service(
      '"launchType": "FARGATE", "placementConstraints": [{ "type": "memberOf", "expression": "x" }]',
    ),
    "what other rules speak of": constrained("(attribute:ecs.foo == *) or agentVersion =~ ("),
  },
  invalid: {
    "no expression": {
      code: service('"placementConstraints": [«{ "type": "memberOf" }»]'),
      messages: ["missing"],
    },
    "an empty one": {
      code: service('"placementConstraints": [{ "type": "memberOf", "expression": «""» }]'),
      messages: ["missing"],
    },
    blanks: {
      code: service('"placementConstraints": [{ "type": "memberOf", "expression": «"  "» }]'),
      messages: ["missing"],
    },
    null: {
      code: service('"placementConstraints": [{ "type": "memberOf", "expression": «null» }]'),
      messages: ["missing"],
    },
    "too long": {
      code: service(
        `"placementConstraints": [{ "type": "memberOf", "expression": «"attribute:a == '${"a".repeat(1984)}'"» }]`,
      ),
      messages: ["long"],
    },
    "without a type": {
      code: service('"placementConstraints": [{ "expression": "attribute:a «=» 1" }]'),
      messages: ["operator-near"],
      fixed: service('"placementConstraints": [{ "expression": "attribute:a == 1" }]'),
    },
    "the prefix": {
      code: constrained("«ecs.instance-type» == t3.nano"),
      messages: ["prefix-missing"],
      fixed: constrained("attribute:ecs.instance-type == t3.nano"),
    },
    "a slip in the subject": {
      code: constrained("«runningTaskCount» > 1"),
      messages: ["subject-near"],
      fixed: constrained("runningTasksCount > 1"),
    },
    "an unknown subject": {
      code: constrained("«stack» == prod"),
      messages: ["subject-unknown"],
      fixed: constrained("attribute:stack == prod"),
    },
    "an unknown operator": {
      code: constrained("attribute:a «within» 1"),
      messages: ["operator-unknown"],
    },
    "upper case": {
      code: constrained("attribute:a «IN» [1] «AND» attribute:b == 2"),
      messages: ["operator-case", "connective-case"],
      fixed: constrained("attribute:a in [1] and attribute:b == 2"),
    },
    "a list without in": {
      code: constrained("attribute:a == «[1, 2]»"),
      messages: ["list-unexpected"],
      fixed: constrained("attribute:a in [1, 2]"),
    },
    "in without a list": {
      code: constrained("attribute:a in «1, 2»"),
      messages: ["list-missing"],
      fixed: constrained("attribute:a in [1, 2]"),
    },
    "a list in parentheses": {
      code: constrained("attribute:a in «(1, 2)»"),
      messages: ["list-parentheses"],
      fixed: constrained("attribute:a in [1, 2]"),
    },
    "an empty list": {
      code: constrained("attribute:a in «[]»"),
      messages: ["list-empty"],
    },
    "a list that is not closed": {
      code: constrained("attribute:a in «[»1, 2"),
      messages: ["list-open"],
      fixed: constrained("attribute:a in [1, 2]"),
    },
    "a list without a comma": {
      code: constrained("attribute:a in [1 «2»]"),
      messages: ["list-comma"],
      fixed: constrained("attribute:a in [1, 2]"),
    },
    "no operator": {
      code: constrained("«attribute:a»"),
      messages: ["no-operator"],
      fixed: constrained("attribute:a exists"),
    },
    "no value": {
      code: constrained("attribute:a «==»"),
      messages: ["no-value"],
    },
    "no condition": {
      code: constrained("attribute:a == 1 «and»"),
      messages: ["no-condition"],
    },
    "a value with blanks": {
      code: constrained("attribute:a == «my stack»"),
      messages: ["value-blank"],
      fixed: constrained("attribute:a == 'my stack'"),
    },
    "a value too many": {
      code: constrained("attribute:a exists «1»"),
      messages: ["value-extra"],
      fixed: constrained("attribute:a exists"),
    },
    "quotes that are not closed": {
      code: constrained("attribute:a == «'1»"),
      messages: ["quote-open"],
      fixed: constrained("attribute:a == '1'"),
    },
    "a quoted name": {
      code: constrained("«'attribute:a'» == 1"),
      messages: ["quoted-name"],
      fixed: constrained("attribute:a == 1"),
    },
    "a blank behind the prefix": {
      code: constrained("«attribute: a» == 1"),
      messages: ["attribute-gap"],
      fixed: constrained("attribute:a == 1"),
    },
    parentheses: {
      code: constrained("«(»attribute:a == 1 and attribute:b == 2", "attribute:a == 1«)» and attribute:b == 2"),
      messages: ["parenthesis-open", "parenthesis-extra"],
      fixed: constrained("(attribute:a == 1 and attribute:b == 2)", "attribute:a == 1 and attribute:b == 2"),
    },
    "nothing between": {
      code: constrained("attribute:a == 1 «attribute:b» == 2"),
      messages: ["connective-missing"],
    },
    "a sign between": {
      code: constrained("attribute:a == 1 «&» attribute:b == 2"),
      messages: ["connective-sign"],
      fixed: constrained("attribute:a == 1 and attribute:b == 2"),
    },
    "something else": {
      code: constrained("attribute:a == 1 «==» 2"),
      messages: ["unexpected"],
    },
    "too deep": {
      code: constrained(`${"(".repeat(100)}«(»attribute:a`),
      messages: ["too-deep"],
    },
    "all of it at once": {
      code: constrained("«foo» == 1 and attribute:a «=» 1 or attribute:b in «2»"),
      messages: ["subject-unknown", "operator-near", "list-missing"],
      fixed: constrained("attribute:foo == 1 and attribute:a == 1 or attribute:b in [2]"),
    },
    "behind escapes": {
      code: constrained('attribute:a == \\"1\\" and\\u0020attribute:b «=» 2'),
      messages: ["operator-near"],
      fixed: constrained('attribute:a == \\"1\\" and attribute:b == 2'),
    },
    "two comparisons are no placeholder": {
      code: constrained("runningTasksCount < 5 and runningTasksCount > 1 and attribute:b «=» 2"),
      messages: ["operator-near"],
      fixed: constrained("runningTasksCount < 5 and runningTasksCount > 1 and attribute:b == 2"),
    },
    "YAML in single quotes": {
      code: `serviceName: web
taskDefinition: web:1
placementConstraints:
  - type: memberOf # here
    expression: 'attribute:a == ''1'' and attribute:b «=» 2'
`,
      messages: ["operator-near"],
      fixed: `serviceName: web
taskDefinition: web:1
placementConstraints:
  - type: memberOf # here
    expression: 'attribute:a == ''1'' and attribute:b == 2'
`,
    },
    "YAML over several lines": {
      code: `serviceName: web
taskDefinition: web:1
placementConstraints:
  - type: memberOf
    expression: «>-
      attribute:a == 1
      and attribute:b = 2»
`,
      messages: ["operator-near"],
      fixed: `serviceName: web
taskDefinition: web:1
placementConstraints:
  - type: memberOf
    expression: |-
      attribute:a == 1 and attribute:b == 2
`,
    },
    "in an update": {
      code: asUpdate(service('"placementConstraints": [«{ "type": "memberOf" }»]')),
      messages: ["missing"],
    },
    "in the input of RunTask": {
      code: asRunTask(service('"placementConstraints": [«{ "type": "memberOf" }»]')),
      messages: ["missing"],
    },
  },
});
