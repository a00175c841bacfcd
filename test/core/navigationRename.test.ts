// Renaming: every place and no other is written, in the quotes that stand there; what cannot be is refused with the reason.
import assert from "node:assert/strict";
import { test } from "node:test";
import { prepareRename, rename } from "../../server/src/core/features/rename.js";
import { asked, CURSOR, edited, type Files, plain } from "../support/navigationTest.js";

const TASK = `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "app:1", "links": ["db:app"],
      "portMappings": [{ "name": "http", "containerPort": 80 }]
    },
    { "name": "db", "image": "redis:7", "volumesFrom": [{ "sourceContainer": "app" }] }
  ],
  "volumes": [{ "name": "app" }]
}`;

const SERVICE = `serviceName: app # the app
desiredCount: 1
taskDefinition: web:3
loadBalancers:
  - targetGroupArn: tg
    containerName: 'app' # in front
    containerPort: 80
serviceConnectConfiguration: {enabled: true, services: [{portName: "http"}]}
`;

const RUN = `{ "cluster": "c", "taskDefinition": "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:12",
  "overrides": { "containerOverrides": [{ "name": "app" }] } }`;

const WORLD: Files = { "run.json": RUN, "service.yaml": SERVICE, "task.json": TASK };

function at(name: string, from: string, to: string): Files {
  return { ...WORLD, [name]: (WORLD[name] as string).replace(from, () => to) };
}

/** Files with the cursor, the new name → pieces that change, in each file. */
const RENAMED: Readonly<Record<string, readonly [Files, string, Files]>> = {
  "a container, from its definition": [
    at("task.json", '"app"', '"ap‸p"'),
    "front",
    {
      "run.json": RUN.replace('"app"', '"front"'),
      "service.yaml": SERVICE.replace("'app'", "'front'"),
      "task.json": TASK.replace('"app"', '"front"').replace('"sourceContainer": "app"', '"sourceContainer": "front"'),
    },
  ],
  "a container, from a service": [
    at("service.yaml", "'app'", "'‸app'"),
    "front",
    {
      "run.json": RUN.replace('"app"', '"front"'),
      "service.yaml": SERVICE.replace("'app'", "'front'"),
      "task.json": TASK.replace('"app"', '"front"').replace('"sourceContainer": "app"', '"sourceContainer": "front"'),
    },
  ],
  "a linked container keeps the alias": [
    at("task.json", '"db:app"', '"d‸b:app"'),
    "cache",
    { ...WORLD, "task.json": TASK.replace('"db:app"', '"cache:app"').replace('"name": "db"', '"name": "cache"') },
  ],
  "a family, and only that part of an ARN": [
    at("task.json", '"web"', '"web‸"'),
    "web-2",
    {
      "run.json": RUN.replace("/web:", "/web-2:"),
      "service.yaml": SERVICE.replace("web:3", "web-2:3"),
      "task.json": TASK.replace("web", "web-2"),
    },
  ],
  "a family, from an ARN": [
    at("run.json", "/web:", "/we‸b:"),
    "shop",
    {
      "run.json": RUN.replace("/web:", "/shop:"),
      "service.yaml": SERVICE.replace("web:3", "shop:3"),
      "task.json": TASK.replace("web", "shop"),
    },
  ],
  "a port": [
    at("service.yaml", '"http"', '"ht‸tp"'),
    "grpc",
    { ...WORLD, "service.yaml": SERVICE.replace("http", "grpc"), "task.json": TASK.replace("http", "grpc") },
  ],
  "a volume of the same name as a container": [
    at("task.json", '[{ "name": "app" }]', '[{ "name": "app‸" }]'),
    "data",
    { ...WORLD, "task.json": TASK.replace('[{ "name": "app" }]', '[{ "name": "data" }]') },
  ],
  "a service": [
    at("service.yaml", "serviceName: app", "serviceName: a‸pp"),
    "front",
    { ...WORLD, "service.yaml": SERVICE.replace("serviceName: app", "serviceName: front") },
  ],
  "to the same name": [at("task.json", '"web"', '"‸web"'), "web", WORLD],
  "to a placeholder": [
    at("task.json", '"http"', '"htt‸p"'),
    "${PORT}",
    { ...WORLD, "service.yaml": SERVICE.replace("http", "${PORT}"), "task.json": TASK.replace("http", "${PORT}") },
  ],
  "from a placeholder": [
    {
      "task.yaml":
        "family: a\nvolumes: [{name: '{{ ‸v }}'}]\ncontainerDefinitions: [{name: a, image: a, mountPoints: [{sourceVolume: '{{ v }}'}]}]\n",
    },
    "data",
    {
      "task.yaml":
        "family: a\nvolumes: [{name: 'data'}]\ncontainerDefinitions: [{name: a, image: a, mountPoints: [{sourceVolume: 'data'}]}]\n",
    },
  ],
  "to what YAML would take for a number": [
    { "task.yaml": "family: a‸\ncpu: '256'\ncontainerDefinitions: []\n" },
    "1e3",
    { "task.yaml": "family: '1e3'\ncpu: '256'\ncontainerDefinitions: []\n" },
  ],
  "an anchor, which its aliases follow": [
    {
      "task.yaml":
        "family: a\ncontainerDefinitions:\n  - name: &n ap‸p\n    image: a\n  - name: b\n    image: b\n    links: [*n]\n",
    },
    "front",
    {
      "task.yaml":
        "family: a\ncontainerDefinitions:\n  - name: &n front\n    image: a\n  - name: b\n    image: b\n    links: [*n]\n",
    },
  ],
  "an alias of what is something else": [
    {
      "task.yaml":
        "family: &n app\ncontainerDefinitions:\n  - name: *n\n    image: a\n  - name: b\n    image: b\n    links: [ap‸p]\n",
    },
    "front",
    {
      "task.yaml":
        "family: &n app\ncontainerDefinitions:\n  - name: front\n    image: a\n  - name: b\n    image: b\n    links: [front]\n",
    },
  ],
  "a text of several lines": [
    {
      "task.yaml": "family: web\ncpu: '256'\ncontainerDefinitions: []\n",
      "s.yaml": "serviceName: x\ndesiredCount: 1\ntaskDefinition: >-\n  we‸b:1\n",
    },
    "shop",
    {
      "task.yaml": "family: shop\ncpu: '256'\ncontainerDefinitions: []\n",
      "s.yaml": "serviceName: x\ndesiredCount: 1\ntaskDefinition: |-\n  shop:1\n",
    },
  ],
};

for (const [name, [files, to, after]] of Object.entries(RENAMED))
  test(`rename: ${name}`, () => {
    const { scene, offset } = asked(files);
    const prepared = prepareRename(scene, offset);
    assert.ok(prepared !== undefined && "name" in prepared, JSON.stringify(prepared));
    const changes = rename(scene, offset, to);
    assert.ok(changes !== undefined && !("problem" in changes), JSON.stringify(changes));
    assert.deepEqual(edited(files, changes), after);
  });

/** Files with the cursor, the new name → the reason. */
const REFUSED: Readonly<Record<string, readonly [Files, string, string]>> = {
  "a space": [
    at("task.json", '"app"', '"‸app"'),
    "my app",
    'A container\'s name may hold only letters, digits, hyphens and underscores, and "my app" holds a space.',
  ],
  "a dollar sign": [
    at("task.json", '"web"', '"‸web"'),
    "web$1",
    'A family may hold only letters, digits, hyphens and underscores, and "web$1" holds "$".',
  ],
  nothing: [at("task.json", '"web"', '"‸web"'), " ", "A family needs at least one character."],
  "256 characters": [
    at("task.json", '"web"', '"‸web"'),
    "a".repeat(256),
    "A family has at most 255 characters, and this one has 256.",
  ],
  "capital letters in a port": [
    at("task.json", '"http"', '"‸http"'),
    "HTTP",
    'A port\'s name may hold only lower-case letters, digits, hyphens and underscores, and "HTTP" holds "H".',
  ],
  "a hyphen in front of a port": [
    at("task.json", '"http"', '"‸http"'),
    "-http",
    "A port's name may not begin with a hyphen.",
  ],
  "65 characters of a port": [
    at("task.json", '"http"', '"‸http"'),
    "a".repeat(65),
    "A port's name has at most 64 characters, and this one has 65.",
  ],
  "the name of another container": [
    at("service.yaml", "'app'", "'‸app'"),
    "db",
    'There is a container "db" already. Choose another name.',
  ],
  "the family of another task definition": [
    { ...at("task.json", '"web"', '"‸web"'), "api.json": TASK.replace("web", "api") },
    "api",
    'There is a family "api" already in api.json. Choose another name.',
  ],
  "a port's number": [
    at("service.yaml", "containerPort: 80", "containerPort: 8‸0"),
    "8080",
    "A port is a number that images, health checks and security groups know as well, so it is not renamed. Change it where it is mapped.",
  ],
  "a capacity provider of AWS": [
    { "c.json": '{ "clusterName": "c", "capacityProviders": ["FARGATE‸_SPOT"] }' },
    "spot",
    '"FARGATE_SPOT" is a capacity provider of AWS, so its name stays.',
  ],
  "a name that ECS keeps": [
    { "c.json": '{ "clusterName": "c", "capacityProviders": ["sp‸ot"] }' },
    "aws-spot",
    'A capacity provider\'s name may not begin with "aws", which ECS keeps for its own.',
  ],
  "one of several that may be meant": [
    { "a/one.json": TASK, "b/two.json": TASK, "service.yaml": SERVICE.replace("'app'", "'‸app'") },
    "front",
    'More than one task definition may be meant (one.json, two.json). Rename the container there, or say which one under "tasks" in .stowage.json.',
  ],
  "an anchor that means something else as well": [
    { "task.yaml": "family: &n ap‸p\ncontainerDefinitions:\n  - name: *n\n    image: a\n" },
    "front",
    "In task.yaml an anchor gives this name to other values as well, or its text cannot be changed in place. Change it by hand.",
  ],
};

for (const [name, [files, to, problem]] of Object.entries(REFUSED))
  test(`rename is refused: ${name}`, () => {
    const { scene, offset } = asked(files);
    assert.deepEqual(rename(scene, offset, to), { problem });
  });

test("what cannot be renamed at all is told before a name is asked for", () => {
  for (const name of ["a port's number", "a capacity provider of AWS", "one of several that may be meant"]) {
    const [files, , problem] = REFUSED[name] as (typeof REFUSED)[string];
    const { scene, offset } = asked(files);
    assert.deepEqual(prepareRename(scene, offset), { problem });
  }
});

test("what is no name is not renamed", () => {
  for (const [name, from, to] of [
    ["run.json", "arn:", "a‸rn:"],
    ["service.yaml", "web:3", "web:3‸"],
    ["service.yaml", "containerName", "con‸tainerName"],
    ["task.json", "db:app", "db:a‸pp"],
    ["task.json", "redis", "red‸is"],
  ] as const) {
    const { scene, offset } = asked(at(name, from, to));
    assert.equal(prepareRename(scene, offset), undefined, to);
    assert.equal(rename(scene, offset, "front"), undefined, to);
  }
});

test("renaming there and back gives the text that was there", () => {
  for (const [name, text] of Object.entries(WORLD))
    for (let offset = 0; offset <= text.length; offset++) {
      const files = { ...WORLD, [name]: text.slice(0, offset) + CURSOR + text.slice(offset) };
      const { scene, offset: at } = asked(files);
      const prepared = prepareRename(scene, at);
      if (prepared === undefined || "problem" in prepared) continue;
      const there = rename(scene, at, "another");
      assert.ok(there !== undefined && !("problem" in there));
      const after = edited(files, there);
      const start = (after[name] as string).indexOf("another");
      assert.ok(start >= 0);
      const again = {
        ...after,
        [name]: `${(after[name] as string).slice(0, start)}${CURSOR}${(after[name] as string).slice(start)}`,
      };
      const { scene: other, offset: from } = asked(again);
      const back = rename(other, from, prepared.name);
      assert.ok(back !== undefined && !("problem" in back), `${JSON.stringify(back)}\n${again[name]}`);
      assert.deepEqual(
        edited(again, back),
        Object.fromEntries(Object.entries(files).map(([one, had]) => [one, plain(had)])),
      );
    }
});
