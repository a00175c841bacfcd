// Clean for register: what goes, what stays as it was written, and that the values that stay are the same.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { clean, isExported } from "../../server/src/core/features/clean.js";
import type { Node } from "../../server/src/core/parse/doc.js";
import { analyseText, loadSchema } from "../support/examples.js";

interface Case {
  readonly path?: string;
  readonly before: string;
  readonly after: string;
  readonly dropped?: readonly string[];
}

const APP = '{ "name": "app", "image": "nginx:1.27", "memory": 128 }';

const CASES: Readonly<Record<string, Case>> = {
  "nothing to do": {
    before: `{ "family": "web", "containerDefinitions": [${APP}] }\n`,
    after: `{ "family": "web", "containerDefinitions": [${APP}] }\n`,
    dropped: [],
  },
  "what ECS writes, nulls and empty lists": {
    before: `{
  "taskDefinitionArn": "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:7",
  "family": "web", // ours
  "pidMode": null,
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "cpu": 0,
      "memory": 128,
      "links": [],
      "environment": [{ "name": "EMPTY", "value": "" }],
      "mountPoints": [null],
      "command": ["run", null],
      "linuxParameters": { "devices": [], "initProcessEnabled": true }
    }
  ],
  "volumes": [{ "name": "data", "host": {} }],
  "revision": 7,
  "status": "ACTIVE"
}
`,
    after: `{
  "family": "web", // ours
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "cpu": 0,
      "memory": 128,
      "environment": [{ "name": "EMPTY", "value": "" }],
      "command": ["run"],
      "linuxParameters": { "initProcessEnabled": true }
    }
  ],
  "volumes": [{ "name": "data", "host": {} }]
}
`,
    dropped: [
      "/taskDefinitionArn",
      "/pidMode",
      "/containerDefinitions/0/links",
      "/containerDefinitions/0/mountPoints",
      "/containerDefinitions/0/command/1",
      "/containerDefinitions/0/linuxParameters/devices",
      "/revision",
      "/status",
    ],
  },
  "empty choices and ARNs, but no other empty texts": {
    before: `{ "family": "web", "taskRoleArn": "", "networkMode": "", "containerDefinitions": [{ "name": "app", "image": "", "memory": 128, "hostname": "", "portMappings": [{ "containerPort": 80, "protocol": "" }], "logConfiguration": { "logDriver": "" } }] }`,
    after: `{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "", "memory": 128, "hostname": "", "portMappings": [{ "containerPort": 80 }], "logConfiguration": { "logDriver": "" } }] }`,
  },
  "a key that only ECS writes is one only at the top": {
    before: `{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "nginx", "memory": 9, "dockerLabels": { "status": "beta", "revision": "2" } }], "status": "ACTIVE" }`,
    after: `{ "family": "web", "containerDefinitions": [{ "name": "app", "image": "nginx", "memory": 9, "dockerLabels": { "status": "beta", "revision": "2" } }] }`,
  },
  "the wrapper": {
    before: `{
    "taskDefinition": {
        "family": "web",
        "containerDefinitions": [
            ${APP}
        ],
        "compatibilities": ["EC2"]
    }
}
`,
    after: `{
    "family": "web",
    "containerDefinitions": [
        ${APP}
    ]
}
`,
    dropped: ["/taskDefinition/compatibilities"],
  },
  "the wrapper with what stands beside it; tags move inside": {
    before: `{
  // from production
  "taskDefinition": {
    /* the web
       service */
    "family": "web",
    "containerDefinitions": [${APP}]
  },
  "tags": [{ "key": "team", "value": "web" }],
  "ResponseMetadata": { "HTTPStatusCode": 200 }
}
`,
    after: `// from production
{
  /* the web
     service */
  "family": "web",
  "containerDefinitions": [${APP}],
  "tags": [{ "key": "team", "value": "web" }]
}
`,
    dropped: ["/tags", "/ResponseMetadata"],
  },
  "the wrapper on one line, with CRLF at its end": {
    before: `{"taskDefinition":{"family":"web","status":"ACTIVE","containerDefinitions":[${APP}]},"tags":[]}\r\n`,
    after: `{"family":"web","containerDefinitions":[${APP}]}\r\n`,
  },
  "a bare list of containers": {
    before: `[\n  { "name": "app", "image": "nginx:1.27", "memory": 128, "user": null, "environment": [] }\n]\n`,
    after: `[\n  { "name": "app", "image": "nginx:1.27", "memory": 128 }\n]\n`,
  },
  "an empty list of containers stays, since there has to be one": {
    before: `{ "family": "web", "cpu": null, "containerDefinitions": [] }`,
    after: `{ "family": "web", "containerDefinitions": [] }`,
  },
  "placeholders stay": {
    before: `{ "family": "\${FAMILY}", "cpu": {{ cpu }}, "memory": null, "containerDefinitions": [${APP}] }`,
    after: `{ "family": "\${FAMILY}", "cpu": {{ cpu }}, "containerDefinitions": [${APP}] }`,
  },
  YAML: {
    path: "/work/task.yaml",
    before: `# The web service
family: web
pidMode:
ipcMode: ~
volumes: []
revision: 7 # of last week
containerDefinitions:
  - name: app
    image: nginx:1.27 # pinned
    memory: 128
    environment: []
    secrets: null
`,
    after: `# The web service
family: web
# of last week
containerDefinitions:
  - name: app
    image: nginx:1.27 # pinned
    memory: 128
`,
  },
  "YAML: the wrapper": {
    path: "/work/task.yaml",
    before: `# exported
taskDefinition: # of production
    # its name
    family: web
    containerDefinitions:
    - name: app
      image: nginx:1.27
      memory: 128
      command:
      - |
        first
          second

        third
    status: ACTIVE
tags:
- key: team
  value: web
`,
    after: `# exported
# of production
# its name
family: web
containerDefinitions:
- name: app
  image: nginx:1.27
  memory: 128
  command:
  - |
    first
      second

    third
tags:
- key: team
  value: web
`,
  },
  "YAML: several documents": {
    path: "/work/task.yaml",
    before: `taskDefinition:\n  family: a\n  containerDefinitions:\n    - { name: app, image: nginx, memory: 9 }\n---\nfamily: b\ncpu: null\ncontainerDefinitions:\n  - { name: app, image: nginx, memory: 9 }\n---\ntaskDefinition: { family: c, revision: 1, containerDefinitions: [{ name: app, image: nginx, memory: 9 }] }\n`,
    after: `family: a\ncontainerDefinitions:\n  - { name: app, image: nginx, memory: 9 }\n---\nfamily: b\ncontainerDefinitions:\n  - { name: app, image: nginx, memory: 9 }\n---\n{ family: c, containerDefinitions: [{ name: app, image: nginx, memory: 9 }] }\n`,
  },
};

describe("clean for register", () => {
  for (const [name, { path = "/work/task.json", before, after, dropped }] of Object.entries(CASES)) {
    test(name, () => {
      const result = cleaned(before, path);
      assert.equal(result.text, after);
      if (dropped !== undefined) assert.deepEqual(result.dropped, dropped);
      assert.equal(cleaned(after, path).text, after, "a clean text stays as it is");
      const [first, second] = [before, after].map((text) => valuesOf(text, path));
      assert.deepEqual(second, first, "what is left has the same values");
      if (after !== before)
        assert.ok(!analyseText(after, path).findings.some(({ rule }) => rule === "task/read-only-field"));
    });
  }

  const refused: Readonly<Record<string, { path?: string; text: string; problem: RegExp }>> = {
    "what is not recognised": { text: '{ "name": "x" }', problem: /^is not recognised\. Nothing in it shows/ },
    "what is broken": {
      text: `{ "family": "web", "containerDefinitions": [${APP} }`,
      problem: /^cannot be read to its end; mend its syntax first$/,
    },
    "another kind": {
      text: '{ "serviceName": "web", "desiredCount": 1, "launchType": "FARGATE" }',
      problem: /^is of the kind "ECS service"; only task definitions/,
    },
    "an anchor on the wrapped object": {
      path: "/work/task.yaml",
      text: "taskDefinition: &task\n  family: web\n  containerDefinitions:\n    - { name: app, image: nginx }\n",
      problem: /anchor/,
    },
  };
  for (const [name, { path = "/work/task.json", text, problem }] of Object.entries(refused)) {
    test(`refused: ${name}`, () => {
      const result = clean(analyseText(text, path), loadSchema);
      assert.match("problem" in result ? result.problem : "", problem);
    });
  }

  test("what an anchor holds fast stays, the rest goes", () => {
    const text =
      "family: web\nvolumes: &none []\nplacementConstraints: *none\nstatus: ACTIVE\ncontainerDefinitions:\n  - { name: app, image: nginx, memory: 9 }\n";
    const result = cleaned(text, "/work/task.yaml");
    assert.ok(!result.text.includes("status") && result.text.includes("&none"), result.text);
  });

  test("offered on what ECS printed", () => {
    const texts: readonly (readonly [string, boolean])[] = [
      [`{ "family": "web", "cpu": null, "containerDefinitions": [${APP}] }`, false],
      [`{ "family": "web", "revision": 1, "containerDefinitions": [${APP}] }`, true],
      [`{ "taskDefinition": { "family": "web", "containerDefinitions": [${APP}] } }`, true],
      [`[${APP}]`, false],
      ['{ "status": "x" }', false],
    ];
    for (const [text, expected] of texts) assert.equal(isExported(analyseText(text)), expected, text);
  });
});

function cleaned(text: string, path: string) {
  const result = clean(analyseText(text, path), loadSchema);
  assert.ok("text" in result, JSON.stringify(result));
  return result;
}

/** The scalars of a text with their keys, but for those that cleaning is there to drop; in no order, since tags move. */
function valuesOf(text: string, path: string): string[] {
  const values: string[] = [];
  const gather = (node: Node): void => {
    const key = String(node.key?.value ?? "");
    if (OUTPUT.has(key) && node.parent?.key?.value !== "dockerLabels") return;
    const children = [...node.items, ...node.properties.map(({ value }) => value)];
    const isEmptyChoice = node.value === "" && EMPTY_CHOICES.has(key);
    if (children.length === 0 && !["null", "missing", "object", "array"].includes(node.type) && !isEmptyChoice)
      values.push(`${key}: ${JSON.stringify(node.value)}`);
    children.forEach(gather);
  };
  for (const { doc } of analyseText(text, path).docs) gather(doc.root);
  return values.sort();
}

const OUTPUT = new Set(["taskDefinitionArn", "revision", "status", "compatibilities", "ResponseMetadata"]);
const EMPTY_CHOICES = new Set(["taskRoleArn", "networkMode", "protocol"]);
