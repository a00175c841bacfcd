import { rule } from "../../../server/src/core/rules/cluster-file/running-tasks.js";
import { ruleTest } from "../../support/ruleTest.js";

const group = (list: string, type = "m5.large") => `{ "groups": [{ "type": "${type}", "runningTasks": ${list} }] }`;

ruleTest(rule, {
  valid: {
    fit: group('[{ "group": "service:db", "count": 2, "cpu": 1024, "memory": 4096 }]'),
    "a placeholder": group('[{ "count": "${COUNT}", "cpu": 1024 }, { "cpu": "${CPU}" }]'),
    "a type that is not known":
      '{ "groups": [{ "type": "m5.large" }, { "type": "z9.huge", "runningTasks": [{ "cpu": 900000 }] }] }',
  },
  invalid: {
    cpu: { code: group('«[{ "count": 20, "cpu": 256 }]»'), messages: ["over"] },
    "together too much": { code: group('«[{ "memory": 8000 }, { "memory": 193 }]»'), messages: ["over"] },
    gpus: { code: group('«[{ "gpus": 1 }]»'), messages: ["over"] },
  },
});
