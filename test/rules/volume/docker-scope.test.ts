import { rule } from "../../../server/src/core/rules/volume/docker-scope.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const docker = (value: string, more = ""): string =>
  task(`${more}"volumes": [{ "name": "data", "dockerVolumeConfiguration": ${value} }]`);

ruleTest(rule, {
  valid: {
    shared: docker('{ "scope": "shared", "autoprovision": true }'),
    "an unknown scope": docker('{ "scope": "${SCOPE}", "autoprovision": true }'),
    "null is absent": docker('{ "scope": "task", "autoprovision": null }'),
    "a placeholder": docker('{ "scope": "task", "autoprovision": "${AUTO}" }'),
    "a misspelled scope": docker('{ "Scope": "shared", "autoprovision": true }'),
    "no Docker volume": docker("null"),
    "Fargate, of which another rule speaks": docker(
      '{ "autoprovision": true }',
      '"requiresCompatibilities": ["FARGATE"], ',
    ),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    "the scope task": {
      code: docker('{ "scope": "task", "autoprovision": «true» }'),
      messages: ["task"],
      fixed: docker('{ "scope": "shared", "autoprovision": true }'),
      alternatives: { "Remove autoprovision": docker('{ "scope": "task" }') },
    },
    "no scope, switched off, wrapped": {
      code: `{ "taskDefinition": ${docker('{ "autoprovision": «false» }')} }`,
      messages: ["task"],
      fixed: `{ "taskDefinition": ${docker("{}")} }`,
    },
    "YAML with comments": {
      code: `family: web
volumes:
  - name: data
    dockerVolumeConfiguration:
      autoprovision: «true» # made by ECS
containerDefinitions: []
`,
      messages: ["task"],
      fixed: `family: web
volumes:
  - name: data
    dockerVolumeConfiguration:
      autoprovision: true # made by ECS
      scope: shared
containerDefinitions: []
`,
    },
  },
});
