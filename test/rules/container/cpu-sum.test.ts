import { rule } from "../../../server/src/core/rules/container/cpu-sum.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const two = (a: string, b: string): string => `${container(`"cpu": ${a}`)}, ${container(`"cpu": ${b}`, "b")}`;
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    less: task('"cpu": "1024"', two("256", "512")),
    "just as much": task('"cpu": ".5 vCPU"', two("256", "256")),
    "no cpu in the containers": task('"cpu": "256"'),
    "no cpu in the task": task("", two("256", "256")),
    "null and empty are absent": task('"cpu": ""', two("256", "256")),
    "Windows on instances ignores the task's": task(`"cpu": "256", ${windows}`, two("256", "256")),
    "an unknown task cpu": task('"cpu": "${CPU}"', two("256", "256")),
    "an unknown container cpu counts nothing": task('"cpu": "256"', two('"${CPU}"', "256")),
    "a task cpu that another rule speaks of": task('"cpu": "250m"', two("256", "256")),
    "a bare list": `[${two("256", "256")}]`,
  },
  invalid: {
    "EC2 takes any sum": {
      code: task('"cpu": «"256"»', two("256", "44")),
      messages: ["over"],
      related: ['Container "app" asks for 256.', 'Container "b" asks for 44.'],
      fixed: task('"cpu": "300"', two("256", "44")),
    },
    "one container alone, written as a text": {
      code: task('"cpu": «"256"»', container('"cpu": "512"')),
      messages: ["over"],
      fixed: task('"cpu": "512"', container('"cpu": "512"')),
    },
    "beside an unknown one": {
      code: task('"cpu": «"256"»', two('"${CPU}"', "257")),
      messages: ["over"],
      fixed: task('"cpu": "257"', two('"${CPU}"', "257")),
    },
    "Fargate: the next size with this memory": {
      code: fargate('"cpu": «"0.25 vCPU"», "memory": "1 GB"', two("256", "44")),
      messages: ["over"],
      fixed: fargate('"cpu": "512", "memory": "1 GB"', two("256", "44")),
    },
    "Fargate: the next size brings more memory": {
      code: fargate('"cpu": «"256"», "memory": "512"', two("256", "256")),
      messages: ["over"],
      fixed: fargate('"cpu": "512", "memory": "1024"', two("256", "256")),
    },
    "Fargate: an unknown memory stays": {
      code: fargate('"cpu": «"256"», "memory": "${MEMORY}"', two("256", "256")),
      messages: ["over"],
      fixed: fargate('"cpu": "512", "memory": "${MEMORY}"', two("256", "256")),
    },
    "Fargate: Windows has fewer sizes": {
      code: fargate(`"cpu": «"256"», "memory": "2048", ${windows}`, two("256", "256")),
      messages: ["over"],
      fixed: fargate(`"cpu": "1024", "memory": "2048", ${windows}`, two("256", "256")),
    },
    "Fargate: no size is large enough": {
      code: fargate('"cpu": «"32768"», "memory": "61440"', two("32768", "1")),
      messages: ["over"],
    },
    "the task's as a number, wrapped": {
      code: `{ "taskDefinition": ${task('"cpu": «256»', two("256", "256"))} }`,
      messages: ["over"],
      fixed: `{ "taskDefinition": ${task('"cpu": "512"', two("256", "256"))} }`,
    },
    "YAML with comments": {
      code: `family: web
requiresCompatibilities: [FARGATE]
networkMode: awsvpc
cpu: «"256"» # a quarter
memory: '512' # half
containerDefinitions:
  - name: app
    image: nginx:1.27
    cpu: 200 # most
  - name: sidecar
    image: envoy:1.31
    cpu: 100
`,
      messages: ["over"],
      fixed: `family: web
requiresCompatibilities: [FARGATE]
networkMode: awsvpc
cpu: "512" # a quarter
memory: '1024' # half
containerDefinitions:
  - name: app
    image: nginx:1.27
    cpu: 200 # most
  - name: sidecar
    image: envoy:1.31
    cpu: 100
`,
    },
  },
});
