import { rule } from "../../../server/src/core/rules/container/links-network.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const linked = container('"memory": 128, "links": ["db:database"]');
const marked = container('"memory": 128, "links": «["db:database"]»');
const bare = container('"memory": 128');
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "bridge, said": task('"networkMode": "bridge"', linked),
    "bridge, left out": task("", linked),
    "default, which is bridge on Linux": task('"networkMode": "default"', linked),
    "no links": task('"networkMode": "awsvpc"', bare),
    "empty and null are absent": task(
      '"networkMode": "awsvpc"',
      `${container('"links": []')}, ${container('"links": null', "b")}`,
    ),
    "an unknown mode": task('"networkMode": "${MODE}"', linked),
    "a mode that the schema speaks of": task('"networkMode": "vpc"', linked),
    "unknown launch types": task('"requiresCompatibilities": ["${TYPE}"]', linked),
    "Fargate with a mode it lacks, of which another rule speaks": fargate('"networkMode": "host"', linked),
    "unknown links": task('"networkMode": "awsvpc"', container('"links": "${LINKS}"')),
    "a list that may be empty":
      '{ "family": "web", "networkMode": "awsvpc", "containerDefinitions": [{ "name": "app", "links": [{{ links }}] }] }',
    "a bare list": `[${linked}]`,
  },
  invalid: {
    awsvpc: {
      code: task('"networkMode": "awsvpc"', marked),
      messages: ["shared"],
      fixed: task('"networkMode": "awsvpc"', bare),
    },
    "host, in two containers, one name a placeholder": {
      code: task('"networkMode": "host"', `${marked}, ${container('"links": «["${APP}"]», "memory": 128', "db")}`),
      messages: ["shared", "shared"],
      fixed: task('"networkMode": "host"', `${bare}, ${container('"memory": 128', "db")}`),
    },
    "Fargate without a mode": {
      code: fargate('"networkMode": null', marked),
      messages: ["shared"],
      fixed: fargate('"networkMode": null', bare),
    },
    "Managed Instances without a mode": {
      code: task('"requiresCompatibilities": ["MANAGED_INSTANCES"]', marked),
      messages: ["shared"],
      fixed: task('"requiresCompatibilities": ["MANAGED_INSTANCES"]', bare),
    },
    none: {
      code: task('"networkMode": "none"', marked),
      messages: ["none"],
      fixed: task('"networkMode": "none"', bare),
    },
    Windows: {
      code: task(windows, marked),
      messages: ["windows"],
      fixed: task(windows, bare),
    },
    "Windows, default said": {
      code: task(`"networkMode": "default", ${windows}`, marked),
      messages: ["windows"],
      fixed: task(`"networkMode": "default", ${windows}`, bare),
    },
    "wrapped in taskDefinition": {
      code: `{ "taskDefinition": ${task('"networkMode": "awsvpc"', marked)} }`,
      messages: ["shared"],
      fixed: `{ "taskDefinition": ${task('"networkMode": "awsvpc"', bare)} }`,
    },
    "YAML with comments": {
      code: `family: web
networkMode: awsvpc # one interface
containerDefinitions:
  - name: app # main
    image: nginx:1.27
    «links»:
      - db
      - cache
    # enough
    memory: 128
`,
      messages: ["shared"],
      fixed: `family: web
networkMode: awsvpc # one interface
containerDefinitions:
  - name: app # main
    image: nginx:1.27
    # enough
    memory: 128
`,
    },
  },
});
