import { rule } from "../../../server/src/core/rules/volume/host-path-fargate.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const volume = (host: string): string => `"volumes": [{ "name": "data", "host": ${host} }]`;

ruleTest(rule, {
  valid: {
    "an empty host": fargate(volume("{}")),
    "null and empty": fargate(`"volumes": [{ "host": null }, { "host": { "sourcePath": "" } }]`),
    "a placeholder": fargate(volume('{ "sourcePath": "${PATH}" }')),
    EC2: task(volume('{ "sourcePath": "/data" }')),
    "an unknown launch type": task(`"requiresCompatibilities": ["\${TYPE}"], ${volume('{ "sourcePath": "/data" }')}`),
  },
  invalid: {
    "a path": {
      code: fargate(volume('{ "sourcePath": «"/data"» }')),
      messages: ["path"],
      fixed: fargate(volume("{}")),
    },
    "EC2 beside it, wrapped": {
      code: `{ "taskDefinition": ${task(`"requiresCompatibilities": ["EC2", "FARGATE"], ${volume('{ "sourcePath": «"/data"» }')}`)} }`,
      messages: ["path"],
      fixed: `{ "taskDefinition": ${task(`"requiresCompatibilities": ["EC2", "FARGATE"], ${volume("{}")}`)} }`,
    },
    "YAML with comments": {
      code: `family: web
requiresCompatibilities: [FARGATE]
volumes:
  - name: data # ours
    host:
      sourcePath: «/data» # on the host
containerDefinitions: []
`,
      messages: ["path"],
      fixed: `family: web
requiresCompatibilities: [FARGATE]
volumes:
  - name: data # ours
    host: {}
      # on the host
containerDefinitions: []
`,
    },
  },
});
