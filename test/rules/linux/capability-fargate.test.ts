import { rule } from "../../../server/src/core/rules/linux/capability-fargate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const linux = (capabilities: string): string => container(`"linuxParameters": { "capabilities": { ${capabilities} } }`);

ruleTest(rule, {
  valid: {
    SYS_PTRACE: fargate("", linux('"add": ["SYS_PTRACE"]')),
    "another way to write it": fargate("", linux('"add": ["CAP_SYS_PTRACE"]')),
    "dropping is free": fargate("", linux('"drop": ["ALL"]')),
    "an empty list": fargate("", linux('"add": []')),
    "an unknown one": fargate("", linux('"add": ["${CAPABILITY}"]')),
    EC2: task('"requiresCompatibilities": ["EC2"]', linux('"add": ["NET_ADMIN"]')),
    "a bare list": `[${linux('"add": ["NET_ADMIN"]')}]`,
  },
  invalid: {
    "among others": {
      code: fargate("", linux('"add": ["SYS_PTRACE", «"NET_ADMIN"», «"ALL"»]')),
      messages: ["other", "other"],
      fixed: fargate("", linux('"add": ["SYS_PTRACE"]')),
    },
    "EC2 beside it": {
      code: task('"requiresCompatibilities": ["EC2", "FARGATE"]', linux('"add": [«"SYS_ADMIN"»]')),
      messages: ["other"],
      fixed: task('"requiresCompatibilities": ["EC2", "FARGATE"]', linux('"add": []')),
    },
    "with a comment": {
      code: `requiresCompatibilities: [FARGATE]
containerDefinitions:
  - name: app
    linuxParameters:
      capabilities:
        add:
          - SYS_PTRACE # for the debugger
          - «NET_ADMIN»
`,
      messages: ["other"],
      fixed: `requiresCompatibilities: [FARGATE]
containerDefinitions:
  - name: app
    linuxParameters:
      capabilities:
        add:
          - SYS_PTRACE # for the debugger
`,
    },
  },
});
