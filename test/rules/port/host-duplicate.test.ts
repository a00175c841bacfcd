import { rule } from "../../../server/src/core/rules/port/host-duplicate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (mappings: string, name = "app"): string =>
  container(`"memory": 128, "portMappings": [${mappings}]`, name);
const two = (a: string, b: string): string => `${ports(a)}, ${ports(b, "b")}`;

ruleTest(rule, {
  valid: {
    "bridge: free ports": task("", two('{ "containerPort": 80 }', '{ "containerPort": 80, "hostPort": 0 }')),
    "bridge: 0 asks for any port": task(
      "",
      two('{ "containerPort": 80, "hostPort": 0 }', '{ "containerPort": 80, "hostPort": 0 }'),
    ),
    "another protocol": task(
      '"networkMode": "bridge"',
      ports('{ "containerPort": 53, "hostPort": 53 }, { "containerPort": 53, "hostPort": 53, "protocol": "udp" }'),
    ),
    "an unknown protocol": task(
      "",
      ports('{ "containerPort": 53, "hostPort": 53 }, { "containerPort": 53, "hostPort": 53, "protocol": "${P}" }'),
    ),
    "awsvpc: different ports": task(
      '"networkMode": "awsvpc"',
      two('{ "containerPort": 80 }', '{ "containerPort": 81 }'),
    ),
    "unknown ports": task('"networkMode": "awsvpc"', two('{ "containerPort": "${A}" }', '{ "containerPort": "${A}" }')),
    "an unknown mode": task('"networkMode": "${MODE}"', two('{ "containerPort": 80 }', '{ "containerPort": 80 }')),
    "none has no ports": task(
      '"networkMode": "none"',
      two('{ "containerPort": 80, "hostPort": 80 }', '{ "containerPort": 80, "hostPort": 80 }'),
    ),
    "awsvpc: a contradiction is another rule's": task(
      '"networkMode": "awsvpc"',
      two('{ "containerPort": 80, "hostPort": 8080 }', '{ "containerPort": 80, "hostPort": 8081 }'),
    ),
    "a range is another rule's": task(
      '"networkMode": "awsvpc"',
      ports('{ "containerPort": 80, "containerPortRange": "80-81" }, { "containerPort": 80 }'),
    ),
  },
  invalid: {
    "bridge, two containers": {
      code: task("", two('{ "containerPort": 80, "hostPort": 8080 }', '{ "containerPort": 80, "hostPort": «8080» }')),
      messages: ["host"],
      related: ["The port is taken here."],
      fixed: task("", two('{ "containerPort": 80, "hostPort": 8080 }', '{ "containerPort": 80, "hostPort": 0 }')),
    },
    "bridge, the same mapping again": {
      code: task(
        "",
        ports(
          '{ "containerPort": 80, "hostPort": 8080 }, { "containerPort": 80, "hostPort": «8080», "protocol": "tcp" }',
        ),
      ),
      messages: ["host"],
      fixed: task("", ports('{ "containerPort": 80, "hostPort": 8080 }')),
    },
    "a bare list: fixed twice is twice in any mode": {
      code: `[${two('{ "containerPort": 80, "hostPort": 80 }', '{ "containerPort": 80, "hostPort": «80» }')}]`,
      messages: ["host"],
      fixed: `[${two('{ "containerPort": 80, "hostPort": 80 }', '{ "containerPort": 80, "hostPort": 0 }')}]`,
    },
    "awsvpc, two containers: no port to offer": {
      code: fargate("", two('{ "containerPort": 80 }', '{ "containerPort": «80», "hostPort": 80, "protocol": "" }')),
      messages: ["shared"],
    },
    "host, the same mapping again, and a third of another name": {
      code: task(
        '"networkMode": "host"',
        ports('{ "containerPort": 80 }, { "containerPort": «80» }, { "name": "b", "containerPort": «80» }'),
      ),
      messages: ["shared", "shared"],
      fixed: task('"networkMode": "host"', ports('{ "containerPort": 80 }, { "name": "b", "containerPort": 80 }')),
    },
    "an alias in YAML": {
      code: `family: web
networkMode: host
containerDefinitions:
  - name: a
    image: nginx:1.27
    portMappings: &ports
      - containerPort: «80»
  - name: b
    image: nginx:1.27
    portMappings: *ports
`,
      messages: ["shared"],
    },
  },
});
