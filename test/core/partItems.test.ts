// Parts in the list of completions: in both languages, at values, keys, items and in what is empty, with the commas and the
// indentation of the place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { partText } from "../../server/src/core/features/completion/partItems.js";
import { applied, expanded, itemsAt } from "../support/completionTest.js";

interface Case {
  readonly marked: string;
  readonly take: string;
  readonly expected: string;
}

const CASES: Readonly<Record<string, Case>> = {
  "JSON: a value": {
    marked: '{ "containerDefinitions": [{ "healthCheck": | }], "family": "a" }',
    take: "ecs-linux-init",
    expected: "",
  },
  "JSON: a value in lines": {
    marked: `{
  "family": "a",
  "containerDefinitions": [
    {
      "linuxParameters": |
    }
  ]
}`,
    take: "ecs-linux-init",
    expected: `{
  "family": "a",
  "containerDefinitions": [
    {
      "linuxParameters": {
        "initProcessEnabled": true
      }
    }
  ]
}`,
  },
  "JSON: a key with its value, and the comma behind": {
    marked: `{
  "family": "a",
  "containerDefinitions": [
    {
      |
      "name": "app"
    }
  ]
}`,
    take: "ecs-linux-init",
    expected: `{
  "family": "a",
  "containerDefinitions": [
    {
      "linuxParameters": {
        "initProcessEnabled": true
      },
      "name": "app"
    }
  ]
}`,
  },
  "JSON: a half-typed key in quotes, with the comma before": {
    marked: `{
  "family": "a",
  "containerDefinitions": [
    {
      "name": "app"
      "ecs|"
    }
  ]
}`,
    take: "ecs-ulimit-memlock",
    expected: `{
  "family": "a",
  "containerDefinitions": [
    {
      "name": "app",
      "ulimits": [
        {
          "name": "memlock",
          "softLimit": -1,
          "hardLimit": -1
        }
      ]
    }
  ]
}`,
  },
  "JSON: in an empty object": {
    marked: `{
  "family": "a",
  "containerDefinitions": [
    {
      "restartPolicy": {
        |
      }
    }
  ]
}`,
    take: "ecs-restart",
    expected: `{
  "family": "a",
  "containerDefinitions": [
    {
      "restartPolicy": {
        "enabled": true,
        "ignoredExitCodes": [0],
        "restartAttemptPeriod": 180
      }
    }
  ]
}`,
  },
  "JSON: in an empty list": {
    marked: `{
  "serviceName": "a",
  "placementStrategy": [
    |
  ]
}`,
    take: "ecs-strategy-spread",
    expected: `{
  "serviceName": "a",
  "placementStrategy": [
    {
      "type": "spread",
      "field": "attribute:ecs.availability-zone"
    },
    {
      "type": "spread",
      "field": "instanceId"
    }
  ]
}`,
  },
  "YAML: behind a key": {
    marked: `family: a
containerDefinitions:
  - name: app
    restartPolicy: |
`,
    take: "ecs-restart",
    expected: `family: a
containerDefinitions:
  - name: app
    restartPolicy:
      enabled: true
      ignoredExitCodes:
        - 0
      restartAttemptPeriod: 180
`,
  },
  "YAML: below a key": {
    marked: `family: a
containerDefinitions:
  - name: app
    restartPolicy:
      |
`,
    take: "ecs-restart",
    expected: `family: a
containerDefinitions:
  - name: app
    restartPolicy:
      enabled: true
      ignoredExitCodes:
        - 0
      restartAttemptPeriod: 180
`,
  },
  "YAML: a key with its value": {
    marked: `family: a
containerDefinitions:
  - name: app
    ecs|
`,
    take: "ecs-secret-manager-key",
    expected: `family: a
containerDefinitions:
  - name: app
    secrets:
      - name: DATABASE_PASSWORD
        valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:my-app/database-AbCdEf:password::"
`,
  },
  "YAML: an item behind its dash": {
    marked: `family: a
containerDefinitions:
  - name: app
    ulimits:
      - |
`,
    take: "ecs-ulimit-memlock",
    expected: `family: a
containerDefinitions:
  - name: app
    ulimits:
      - name: memlock
        softLimit: -1
        hardLimit: -1
`,
  },
  "YAML: items behind the key of the list": {
    marked: `serviceName: a
placementStrategy: |
`,
    take: "ecs-strategy-spread",
    expected: `serviceName: a
placementStrategy:
  - type: spread
    field: attribute:ecs.availability-zone
  - type: spread
    field: instanceId
`,
  },
  "YAML: items behind a dash": {
    marked: `serviceName: a
placementStrategy:
- |
`,
    take: "ecs-strategy-spread",
    expected: `serviceName: a
placementStrategy:
- type: spread
  field: attribute:ecs.availability-zone
- type: spread
  field: instanceId
`,
  },
};

for (const [name, { marked, take, expected }] of Object.entries(CASES)) {
  test(`part items: ${name}`, () => {
    const item = itemsAt({ marked }).find(({ label }) => label === take);
    if (expected === "") return assert.equal(item, undefined);
    assert.ok(item, "it is not offered");
    assert.equal(item.kind, "part");
    const text = marked.replace("|", "");
    assert.equal(expanded(text, item), expected);
    assert.equal(applied(text, item), expected);
  });
}

const PLACES: Readonly<Record<string, readonly [marked: string, prefix: string, detail: string | undefined]>> = {
  "on Fargate what Fargate does not take comes last": [
    "family: a\nrequiresCompatibilities: [FARGATE]\ncontainerDefinitions:\n  - logConfiguration: |",
    "ecs-log-syslog",
    "Not on Fargate.",
  ],
  "on EC2 it is one of many": [
    "family: a\nrequiresCompatibilities: [EC2]\ncontainerDefinitions:\n  - logConfiguration: |",
    "ecs-log-syslog",
    "To a syslog server over TLS",
  ],
  "on Linux what is for Windows": [
    "family: a\nrequiresCompatibilities: [FARGATE]\ncontainerDefinitions:\n  - healthCheck: |",
    "ecs-health-windows",
    "Not on Linux.",
  ],
  "an operating system that nobody knows": [
    "family: a\nruntimePlatform: { operatingSystemFamily: $" + "{OS} }\ncontainerDefinitions:\n  - healthCheck: |",
    "ecs-health-windows",
    "Asks with PowerShell, which needs a few seconds to start",
  ],
  "nothing where something stands": [
    "family: a\ncontainerDefinitions:\n  - logConfiguration:\n      logDriver: awslogs\n      |",
    "ecs-log-syslog",
    undefined,
  ],
  "nothing where the key stands": [
    "family: a\ncontainerDefinitions:\n  - logConfiguration:\n      logDriver: awslogs\n    |",
    "ecs-log-syslog",
    undefined,
  ],
};

for (const [name, [marked, prefix, detail]] of Object.entries(PLACES)) {
  test(`part items: ${name}`, () => {
    const items = itemsAt({ marked });
    assert.equal(items.find(({ label }) => label === prefix)?.detail, detail);
    const kinds = items.map(({ kind }) => kind);
    assert.ok(kinds.lastIndexOf("key") < kinds.indexOf("part") || !kinds.includes("part"));
    if (detail?.startsWith("Not ")) assert.match(items.at(-1)?.detail ?? "", /^Not on /);
  });
}

test("part items: their text is shown when it is asked for", () => {
  assert.equal(partText("ecs-no-such", "json"), undefined);
  assert.equal(partText("ecs-linux-init", "json"), '```json\n{\n  "initProcessEnabled": true\n}\n```');
  assert.match(partText("ecs-strategy-random", "yaml") ?? "", /```yaml\n- type: random\n```$/);
});
