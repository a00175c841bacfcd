import { rule } from "../../../server/src/core/rules/task/compatibility-value.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const required = (values: string): string => task(`"requiresCompatibilities": [${values}]`);

ruleTest(rule, {
  valid: {
    "the four": required('"EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"'),
    empty: required(""),
    null: task('"requiresCompatibilities": null'),
    "a placeholder": required('"${LAUNCH_TYPE}"'),
    "a bare list": '[{ "name": "app", "image": "nginx", "memory": 128 }]',
  },
  invalid: {
    "lower case": { code: required('«"fargate"»'), messages: ["unknown"], fixed: required('"FARGATE"') },
    misspelled: { code: required('"EC2", «"FARGAT"»'), messages: ["unknown"], fixed: required('"EC2", "FARGATE"') },
    "nothing near": { code: required('«"LAMBDA"»'), messages: ["unknown"] },
    repeated: { code: required('"EC2", «"EC2"»'), messages: ["repeated"], fixed: required('"EC2"') },
  },
});
