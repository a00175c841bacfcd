import { rule } from "../../../server/src/core/rules/linux/swap-fargate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const linux = (fields: string): string => container(`"linuxParameters": { ${fields} }`);

ruleTest(rule, {
  valid: {
    "left out": fargate("", linux('"initProcessEnabled": true')),
    "null is absent": fargate("", linux('"maxSwap": null')),
    EC2: task('"requiresCompatibilities": ["EC2"]', linux('"maxSwap": 512, "swappiness": 60')),
    "a bare list": `[${linux('"maxSwap": 512')}]`,
  },
  invalid: {
    both: {
      code: fargate("", linux('"initProcessEnabled": true, "maxSwap": «0», "swappiness": «"${S}"»')),
      messages: ["present", "present"],
      fixed: fargate("", linux('"initProcessEnabled": true')),
    },
    "EC2 beside FARGATE": {
      code: task(
        '"requiresCompatibilities": ["EC2", "FARGATE"]',
        linux('"maxSwap": «512», "initProcessEnabled": true'),
      ),
      messages: ["present"],
      fixed: task('"requiresCompatibilities": ["EC2", "FARGATE"]', linux('"initProcessEnabled": true')),
    },
  },
});
