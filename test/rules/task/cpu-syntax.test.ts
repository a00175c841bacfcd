import { rule } from "../../../server/src/core/rules/task/cpu-syntax.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    units: task('"cpu": "256"'),
    vCPUs: task('"cpu": ".25 vCPU"'),
    "lower case, no blank": task('"cpu": "0.25vcpu"'),
    "a number is another rule's": task('"cpu": 256'),
    "a placeholder": task('"cpu": "${CPU}"'),
    absent: task('"cpu": ""'),
    "a bare list": '[{ "name": "app", "image": "nginx", "memory": 128 }]',
  },
  invalid: {
    "a fraction of a number": { code: task('"cpu": «0.5»'), messages: ["syntax"] },
    "neither text nor number": { code: task('"cpu": «true»'), messages: ["syntax"] },
    words: { code: task('"cpu": «"half a core"»'), messages: ["syntax"] },
    millicores: { code: task('"cpu": «"500m"»'), messages: ["syntax"] },
    "blanks around": { code: task('"cpu": «" 256 "»'), messages: ["syntax"], fixed: task('"cpu": "256"') },
    "1 cpu": { code: task('"cpu": «"1 cpu"»'), messages: ["word"], fixed: task('"cpu": "1 vCPU"') },
    "2 vCPUs": { code: task('"cpu": «"2 vCPUs"»'), messages: ["syntax"], fixed: task('"cpu": "2 vCPU"') },
  },
});
