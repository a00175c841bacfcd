import { rule } from "../../../server/src/core/rules/log/firelens-memory.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const router = (fields: string, value = "{}"): string =>
  `{ "name": "router", "image": "fluent-bit:3"${fields}, "firelensConfiguration": ${value} }`;

ruleTest(rule, {
  valid: {
    reserved: fargate("", router(', "memoryReservation": 50')),
    limited: fargate("", router(', "memory": 100')),
    "a placeholder": fargate("", router(', "memory": "${MEMORY}"')),
    "no router": fargate("", router("", "null")),
    "no memory in the task, of which another rule speaks": task("", router("")),
    "a misspelled key": fargate("", router(', "memoryReservations": 50')),
    "keys from a template": `[{ "firelensConfiguration": {}, {{ more }} }]`,
  },
  invalid: {
    "only the task has memory": {
      code: fargate("", router("", "«{}»")),
      messages: ["none"],
      fixed: fargate("", router(', "memoryReservation": 50')),
    },
    "null, in a bare list": {
      code: `[${router(', "memoryReservation": null', "«{}»")}]`,
      messages: ["none"],
      fixed: `[${router(', "memoryReservation": 50')}]`,
    },
    "YAML with comments": {
      code: `memory: "512"
containerDefinitions:
  - name: router # ours
    image: fluent-bit:3 # new
    firelensConfiguration: «{ type: fluentbit }»
`,
      messages: ["none"],
      fixed: `memory: "512"
containerDefinitions:
  - name: router # ours
    image: fluent-bit:3 # new
    memoryReservation: 50
    firelensConfiguration: { type: fluentbit }
`,
    },
  },
});
