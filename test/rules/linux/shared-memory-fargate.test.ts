import { rule } from "../../../server/src/core/rules/linux/shared-memory-fargate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const linux = (fields: string): string => container(`"linuxParameters": { ${fields} }`);

ruleTest(rule, {
  valid: {
    "left out": fargate("", linux('"initProcessEnabled": true')),
    "null is absent": fargate("", linux('"sharedMemorySize": null')),
    EC2: task('"requiresCompatibilities": ["EC2"]', linux('"sharedMemorySize": 256')),
    "a bare list": `[${linux('"sharedMemorySize": 256')}]`,
  },
  invalid: {
    "a size": {
      code: fargate("", linux('"initProcessEnabled": true, "sharedMemorySize": «256»')),
      messages: ["present"],
      fixed: fargate("", linux('"initProcessEnabled": true')),
    },
    "an unknown size is a size": {
      code: fargate("", linux('"sharedMemorySize": «"${SIZE}"», "initProcessEnabled": true')),
      messages: ["present"],
      fixed: fargate("", linux('"initProcessEnabled": true')),
    },
  },
});
