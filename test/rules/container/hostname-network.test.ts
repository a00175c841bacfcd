import { rule } from "../../../server/src/core/rules/container/hostname-network.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const named = (text: string, name = "app"): string => container(`"hostname": ${text}, "memory": 128`, name);
const bare = (name = "app"): string => container('"memory": 128', name);

ruleTest(rule, {
  valid: {
    bridge: task('"networkMode": "bridge"', named('"web"')),
    "no mode is bridge": task("", named('"web"')),
    "empty and null are absent": task('"networkMode": "awsvpc"', `${named('""')}, ${named("null", "b")}`),
    "an unknown mode": task('"networkMode": "${MODE}"', named('"web"')),
    "an unknown name": task('"networkMode": "awsvpc"', named('"${NAME}"')),
    "a number, of which the schema speaks": task('"networkMode": "awsvpc"', named("7")),
    "Fargate with a mode it lacks, of which another rule speaks": fargate('"networkMode": "host"', named('"web"')),
    "a bare list": `[${named('"web"')}]`,
  },
  invalid: {
    awsvpc: {
      code: task('"networkMode": "awsvpc"', named('«"web"»')),
      messages: ["awsvpc"],
      fixed: task('"networkMode": "awsvpc"', bare()),
    },
    "Fargate without a mode, two containers": {
      code: fargate('"networkMode": null', `${named('«"web"»')}, ${named('«"db"»', "db")}`),
      messages: ["awsvpc", "awsvpc"],
      fixed: fargate('"networkMode": null', `${bare()}, ${bare("db")}`),
    },
    host: {
      code: task('"networkMode": "host"', named('«"web"»')),
      messages: ["host"],
      fixed: task('"networkMode": "host"', bare()),
    },
    "YAML with comments": {
      code: `family: web
networkMode: awsvpc
containerDefinitions:
  - name: app
    hostname: «web» # as at home
    # the server
    image: nginx:1.27
`,
      messages: ["awsvpc"],
      fixed: `family: web
networkMode: awsvpc
containerDefinitions:
  - name: app
    # as at home
    # the server
    image: nginx:1.27
`,
    },
  },
});
