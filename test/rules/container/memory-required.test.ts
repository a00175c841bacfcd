import { rule } from "../../../server/src/core/rules/container/memory-required.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (fields: string): string => `{ "name": "app", "image": "nginx"${fields} }`;

ruleTest(rule, {
  valid: {
    "the container's memory": task("", container('"memory": 128')),
    "its reservation": task("", container('"memoryReservation": 128')),
    "the task's memory": task('"memory": "512"'),
    "the task's memory, a placeholder": task('"memory": "${MEMORY}"'),
    "the task's memory, wrong in syntax": task('"memory": "512Mi"'),
    "a text": task("", container('"memory": "128"')),
    "an unquoted placeholder":
      '{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "nginx", "memory": {{ memory }} }] }',
    "Fargate, where the task's memory is what is missing": fargate('"memory": null'),
    "a bare list has the task's memory elsewhere": `[${container('"cpu": 10')}]`,
    "keys of the task from a template": '{ "family": "web", {{ size }}, "containerDefinitions": [{ "name": "app" }] }',
    "keys of the container from a template":
      '{ "family": "web", "containerDefinitions": [{ "name": "app", {{ size }} }] }',
    "misspelled, of which the schema speaks": task("", container('"memoryReservaton": 128')),
    "half typed": '{ "family": "web", "containerDefinitions": [{ "name": "app", "memory": }] }',
  },
  invalid: {
    neither: {
      code: task("", `«${container("")}»`),
      messages: ["missing"],
      fixed: task("", container('"memoryReservation": 128')),
    },
    "one of two, null": {
      code: task("", `${container('"memory": 128')}, «${app(', "memoryReservation": null')}»`),
      messages: ["missing"],
      fixed: task("", `${container('"memory": 128')}, ${app(', "memoryReservation": 128')}`),
    },
    "behind the image, before the rest": {
      code: task('"requiresCompatibilities": ["EC2"]', `«${app(', "cpu": 10')}»`),
      messages: ["missing"],
      fixed: task('"requiresCompatibilities": ["EC2"]', app(', "memoryReservation": 128, "cpu": 10')),
    },
    "Windows knows no reservation": {
      code: task('"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }', `«${app("")}»`),
      messages: ["missing"],
      fixed: task('"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }', app(', "memory": 512')),
    },
    "wrapped in taskDefinition, the task's memory null": {
      code: `{ "taskDefinition": ${task('"memory": null', `«${container("")}»`)} }`,
      messages: ["missing"],
      fixed: `{ "taskDefinition": ${task('"memory": null', container('"memoryReservation": 128'))} }`,
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  # the app
  - «name»: app # main
    image: nginx:1.27 # pinned
    essential: true
`,
      messages: ["missing"],
      fixed: `family: web
containerDefinitions:
  # the app
  - name: app # main
    image: nginx:1.27 # pinned
    memoryReservation: 128
    essential: true
`,
    },
  },
});
