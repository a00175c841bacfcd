import { rule } from "../../../server/src/core/rules/container/memory-over-task.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    less: task('"memory": "512"', container('"memory": 256')),
    "just as much": task('"memory": "0.5 GB"', container('"memory": 512')),
    "only together too much": task(
      '"memory": "512"',
      `${container('"memory": 512')}, ${container('"memory": 512', "b")}`,
    ),
    "a reservation is no limit": task('"memory": "512"', container('"memoryReservation": 1024')),
    "no memory of the task": task("", container('"memory": 1024')),
    "null and empty are absent": task('"memory": ""', container('"memory": 1024')),
    "Windows on instances ignores the task's": task(
      '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }, "memory": "512"',
      container('"memory": 1024'),
    ),
    "an unknown task memory": task('"memory": "${MEMORY}"', container('"memory": 1024')),
    "an unknown container memory": task('"memory": "512"', container('"memory": "{{ memory }}"')),
    "a task memory that another rule speaks of": task('"memory": "512MB"', container('"memory": 1024')),
    "a bare list": `[${container('"memory": 1024')}]`,
  },
  invalid: {
    more: {
      code: task('"memory": "512"', container('"memory": «513»')),
      messages: ["over"],
      related: ["The task has 512 MiB."],
    },
    "written as a text, on Fargate": {
      code: fargate('"memory": "1 GB"', `${container('"memory": «"2048"»')}, ${container('"memory": 1024', "b")}`),
      messages: ["over"],
    },
    "the task's as a number, two containers": {
      code: task('"memory": 512', `${container('"memory": «1024»')}, ${container('"memory": «600»', "b")}`),
      messages: ["over", "over"],
    },
    "wrapped in taskDefinition": {
      code: `{ "taskDefinition": ${task('"memory": "512"', container('"memory": «1024»'))} }`,
      messages: ["over"],
    },
    "YAML with comments": {
      code: `family: web
memory: "512" # MiB
containerDefinitions:
  - name: app
    image: nginx:1.27
    memory: «1024» # too much
`,
      messages: ["over"],
    },
  },
});
