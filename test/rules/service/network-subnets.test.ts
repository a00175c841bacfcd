import { rule } from "../../../server/src/core/rules/service/network-subnets.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "short and long ids": service(
      '"networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d", "subnet-0123456789abcdef0"] } }',
    ),
    placeholders: service(
      '"networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}", "{{ b }}", "SUBNET_ONE"] } }',
    ),
    "no network": service('"networkConfiguration": null'),
    "no list, of which the schema speaks": service('"networkConfiguration": { "awsvpcConfiguration": {} }'),
    "16": service(
      '"networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-00000000", "subnet-00000001", "subnet-00000002", "subnet-00000003", "subnet-00000004", "subnet-00000005", "subnet-00000006", "subnet-00000007", "subnet-00000008", "subnet-00000009", "subnet-0000000a", "subnet-0000000b", "subnet-0000000c", "subnet-0000000d", "subnet-0000000e", "subnet-0000000f"] } }',
    ),
  },
  invalid: {
    empty: {
      code: service('"networkConfiguration": { "awsvpcConfiguration": { "subnets": «[]» } }'),
      messages: ["empty"],
    },
    "17": {
      code: service(
        '"networkConfiguration": { "awsvpcConfiguration": { "subnets": «["subnet-00000000", "subnet-00000001", "subnet-00000002", "subnet-00000003", "subnet-00000004", "subnet-00000005", "subnet-00000006", "subnet-00000007", "subnet-00000008", "subnet-00000009", "subnet-0000000a", "subnet-0000000b", "subnet-0000000c", "subnet-0000000d", "subnet-0000000e", "subnet-0000000f", "subnet-00000010"]» } }',
      ),
      messages: ["many"],
    },
    "two in one text": {
      code: service(
        '"networkConfiguration": { "awsvpcConfiguration": { "subnets": [«"subnet-0a1b2c3d,subnet-0a1b2c3e"»] } }',
      ),
      messages: ["form"],
    },
    twice: {
      code: service('"networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}", «"${A}"»] } }'),
      messages: ["repeated"],
      fixed: service('"networkConfiguration": { "awsvpcConfiguration": { "subnets": ["${A}"] } }'),
    },
    "in an update": {
      code: asUpdate(service('"networkConfiguration": { "awsvpcConfiguration": { "subnets": «[]» } }')),
      messages: ["empty"],
    },
    "in the input of RunTask": {
      code: asRunTask(service('"networkConfiguration": { "awsvpcConfiguration": { "subnets": «[]» } }')),
      messages: ["empty"],
    },
  },
});
