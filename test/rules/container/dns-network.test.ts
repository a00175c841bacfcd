import { rule } from "../../../server/src/core/rules/container/dns-network.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const servers = container('"memory": 128, "dnsServers": ["10.0.0.2"]');
const marked = container('"memory": 128, "dnsServers": «["10.0.0.2"]»');
const bare = container('"memory": 128');

ruleTest(rule, {
  valid: {
    bridge: task('"networkMode": "bridge"', servers),
    "no mode is bridge": task("", servers),
    "empty and null are absent": task(
      '"networkMode": "awsvpc"',
      `${container('"dnsServers": []')}, ${container('"dnsServers": null', "b")}`,
    ),
    "an unknown mode": task('"networkMode": "${MODE}"', servers),
    "text, of which the schema speaks": task('"networkMode": "awsvpc"', container('"dnsServers": "10.0.0.2"')),
    "search domains, of which another rule speaks": task(
      '"networkMode": "awsvpc"',
      container('"dnsSearchDomains": ["example.com"]'),
    ),
    "Fargate with a mode it lacks, of which another rule speaks": fargate('"networkMode": "bridge"', servers),
    "a bare list": `[${servers}]`,
  },
  invalid: {
    awsvpc: {
      code: task('"networkMode": "awsvpc"', marked),
      messages: ["awsvpc"],
      fixed: task('"networkMode": "awsvpc"', bare),
    },
    "Fargate without a mode": {
      code: fargate('"networkMode": null', marked),
      messages: ["awsvpc"],
      fixed: fargate('"networkMode": null', bare),
    },
    "YAML with comments": {
      code: `family: web
networkMode: awsvpc
containerDefinitions:
  - name: app
    image: nginx:1.27
    «dnsServers»:
      - 10.0.0.2
      - 10.0.0.3
    # enough
    memory: 128
`,
      messages: ["awsvpc"],
      fixed: `family: web
networkMode: awsvpc
containerDefinitions:
  - name: app
    image: nginx:1.27
    # enough
    memory: 128
`,
    },
  },
});
