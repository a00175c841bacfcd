// Definition, references and highlights of names: where they lead, within a file and from file to file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { definition } from "../../server/src/core/features/definition.js";
import { highlights } from "../../server/src/core/features/highlights.js";
import { references } from "../../server/src/core/features/references.js";
import { asked, CURSOR, expected, type Files, marked } from "../support/navigationTest.js";

type Table = Readonly<Record<string, readonly [Files, Readonly<Record<string, string>>?]>>;

const TASK = `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1", "links": ["db:store"],
      "portMappings": [{ "name": "http", "containerPort": 80 }, { "containerPort": 443 }],
      "dependsOn": [{ "containerName": "db", "condition": "START" }],
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/d" }],
      "volumesFrom": [{ "sourceContainer": "db" }]
    },
    { "name": "db", "image": "redis:7" }
  ],
  "volumes": [{ "name": "data" }, { "name": "app" }],
  "proxyConfiguration": { "containerName": "app" }
}`;

const SERVICE = `{
  "serviceName": "web", "cluster": "shop", "taskDefinition": "web:3", "desiredCount": 1,
  "loadBalancers": [
    { "targetGroupArn": "tg", "containerName": "app", "containerPort": 80 },
    { "targetGroupArn": "tg", "containerName": "app", "containerPort": 443 }
  ],
  "serviceRegistries": [{ "registryArn": "r", "containerName": "db" }],
  "serviceConnectConfiguration": { "enabled": true, "services": [{ "portName": "http", "discoveryName": "web" }] },
  "volumeConfigurations": [{ "name": "data" }],
  "capacityProviderStrategy": [{ "capacityProvider": "spot" }]
}`;

const RUN = `cluster: shop
taskDefinition: arn:aws:ecs:eu-west-1:123456789012:task-definition/web:12
overrides:
  containerOverrides:
    - name: app
      command: [migrate]
`;

const OTHER_TASK = `family: api
containerDefinitions:
  - {name: app, image: nginx}
  - {name: log, image: fluent, dependsOn: [{containerName: app}]}
volumes: [{name: data}]
`;

const WORLD: Files = { "api.yaml": OTHER_TASK, "run.yaml": RUN, "service.json": SERVICE, "task.json": TASK };

/** WORLD with the cursor and the marks put in; each key is a piece of the file's text, found once or at its turn. */
function world(changes: Readonly<Record<string, readonly (readonly [string, string])[]>>): Files {
  return Object.fromEntries(
    Object.entries(WORLD).map(([name, text]) => {
      let rest = text;
      let done = "";
      for (const [from, to] of changes[name] ?? []) {
        const at = rest.indexOf(from);
        assert.ok(at >= 0, `${name} holds ${from}`);
        done += rest.slice(0, at) + to;
        rest = rest.slice(at + from.length);
      }
      return [name, done + rest];
    }),
  );
}

const DEFINITIONS: Table = {
  "of a container in dependsOn": [
    world({
      "task.json": [
        ['"containerName": "db"', '"containerName": "d‸b"'],
        ['"name": "db"', '"name": "«db»"'],
      ],
    }),
  ],
  "of a container in a link, from its alias too": [
    world({
      "task.json": [
        ['"db:store"', '"db:st‸ore"'],
        ['"name": "db"', '"name": "«db»"'],
      ],
    }),
  ],
  "of a volume": [
    world({
      "task.json": [
        ['"sourceVolume": "data"', '"sourceVolume": "data‸"'],
        ['"name": "data"', '"name": "«data»"'],
      ],
    }),
  ],
  "of a container in a load balancer": [
    world({
      "service.json": [['"containerName": "app"', '"containerName": ‸"app"']],
      "task.json": [['"name": "app"', '"name": "«app»"']],
    }),
  ],
  "of a port by its number": [
    world({
      "service.json": [['"containerPort": 443', '"containerPort": 4‸43']],
      "task.json": [['"containerPort": 443', '"containerPort": «443»']],
    }),
  ],
  "of a port by its name": [
    world({
      "service.json": [['"portName": "http"', '"portName": "‸http"']],
      "task.json": [['"name": "http"', '"name": "«http»"']],
    }),
  ],
  "of a volume that is made at launch": [
    world({
      "service.json": [['"name": "data"', '"name": "dat‸a"']],
      "task.json": [['"name": "data"', '"name": "«data»"']],
    }),
  ],
  "of a container in the overrides of RunTask": [
    world({
      "run.yaml": [["name: app", "name: ap‸p"]],
      "task.json": [['"name": "app"', '"name": "«app»"']],
    }),
  ],
  "of a task definition by its family": [
    world({
      "service.json": [['"taskDefinition": "web:3"', '"taskDefinition": "web:‸3"']],
      "task.json": [['"family": "web"', '"family": "«web»"']],
    }),
  ],
  "of a task definition by its ARN": [
    world({
      "run.yaml": [["arn:aws", "arn:a‸ws"]],
      "task.json": [['"family": "web"', '"family": "«web»"']],
    }),
  ],
  "of a task definition that the configuration gives": [
    world({
      "service.json": [['"web:3"', '"we‸b:3"']],
      "api.yaml": [["family: api", "family: «api»"]],
    }),
    { "service.json": "api.yaml" },
  ],
  "of a name where it is given": [world({ "task.json": [['"name": "app"', '"name": "«app‸»"']] })],
  "of a container of a bare list": [
    {
      "containers.json": '[{ "name": "«app»", "image": "a", "essential": true }]',
      "service.json": SERVICE.replace('"taskDefinition": "web:3", ', "").replace('"app"', '"a‸pp"'),
    },
  ],
  "of a placeholder as it is written": [
    {
      "service.json": SERVICE.replace('"web:3"', '"${FAMILY}"').replace('"app"', '"${‸NAME}"'),
      "task.json": TASK.replace('"family": "web"', '"family": "${FAMILY}"').replace(
        '"name": "app"',
        '"name": "«${NAME}»"',
      ),
    },
  ],
  "of a cluster and of a capacity provider": [
    {
      "cluster.json": '{ "clusterName": "«shop»", "capacityProviders": ["spot"] }',
      "service.json": SERVICE.replace('"shop"', '"arn:aws:ecs:eu-west-1:123456789012:cluster/sh‸op"'),
    },
  ],
  "of a capacity provider that a cluster names": [
    {
      "cluster.json": '{ "clusterName": "shop", "capacityProviders": ["sp‸ot"] }',
      "provider.json": '{ "name": "«spot»", "autoScalingGroupProvider": { "autoScalingGroupArn": "g" } }',
    },
  ],
  "in a file of several documents": [
    {
      "all.yaml": `family: «web»
containerDefinitions: [{name: app, image: a}]
---
serviceName: web
desiredCount: 1
launchType: EC2
taskDefinition: we‸b
`,
    },
  ],
  "nowhere: a name that is not given": [
    world({ "service.json": [['"containerName": "db"', '"containerName": "d‸x"']] }),
  ],
  "nowhere: a key": [world({ "service.json": [['"containerName"', '"container‸Name"']] })],
  "nowhere: a value that is no name": [world({ "task.json": [['"nginx:1"', '"ngi‸nx:1"']] })],
  "in both of two task definitions that may be meant": [
    {
      "a/one.json": TASK.replace('"name": "app"', '"name": "«app»"'),
      "b/two.json": TASK.replace('"name": "app"', '"name": "«app»"'),
      "service.json": SERVICE.replace('"app"', '"‸app"'),
    },
  ],
};

for (const [name, [files, tasks]] of Object.entries(DEFINITIONS))
  test(`definition ${name}`, () => {
    const { scene, offset } = asked(files, tasks);
    assert.deepEqual(marked(files, definition(scene, offset)?.locations ?? []), expected(files));
  });

const APP = world({
  "run.yaml": [["name: app", "name: «app»"]],
  "service.json": [
    ['"app"', '"«app»"'],
    ['"app"', '"«app»"'],
  ],
  "task.json": [
    ['"name": "app"', '"name": "«app»"'],
    ['"containerName": "app"', '"containerName": "«app»"'],
  ],
});

/** The same with the cursor in the first mark of a file. */
function from(files: Files, name: string): Files {
  return { ...files, [name]: (files[name] as string).replace("«", `«${CURSOR}`) };
}

const WEB = world({
  "run.yaml": [["/web:12", "/«web»:12"]],
  "service.json": [['"web:3"', '"«web»:3"']],
  "task.json": [['"web"', '"«web»"']],
});

const REFERENCES: Table = {
  "of a container, from its definition": [from(APP, "task.json")],
  "of a container, from a service": [from(APP, "service.json")],
  "of a container, from RunTask": [from(APP, "run.yaml")],
  "of a container of another task definition, in block and flow style": [
    world({
      "api.yaml": [
        ["name: app", "name: «ap‸p»"],
        ["containerName: app", "containerName: «app»"],
      ],
    }),
  ],
  "of a family, from its definition": [from(WEB, "task.json")],
  "of a family, from a service": [from(WEB, "service.json")],
  "of a port's number": [
    world({
      "service.json": [['"containerPort": 80', '"containerPort": «80‸»']],
      "task.json": [['"containerPort": 80', '"containerPort": «80»']],
    }),
  ],
  "of a volume": [
    world({
      "service.json": [['"name": "data"', '"name": "«data»"']],
      "task.json": [
        ['"sourceVolume": "data"', '"sourceVolume": "«data»"'],
        ['"name": "data"', '"name": "«da‸ta»"'],
      ],
    }),
  ],
  "of a container in all lists of a task definition": [
    world({
      "service.json": [['"containerName": "db"', '"containerName": "«db»"']],
      "task.json": [
        ["db:store", "«db»:store"],
        ['"containerName": "db"', '"containerName": "«db»"'],
        ['"sourceContainer": "db"', '"sourceContainer": "«db»"'],
        ['"name": "db"', '"name": "«d‸b»"'],
      ],
    }),
  ],
  "of a service whose task definition is not known": [
    { "service.json": SERVICE.replaceAll('"app"', '"«app»"').replace("app", "ap‸p") },
  ],
  "of a cluster": [
    {
      "cluster.json": '{ "clusterName": "«s‸hop»", "capacityProviders": ["spot"] }',
      "run.yaml": RUN.replace("shop", "«shop»"),
      "service.json": SERVICE.replace("shop", "«shop»"),
    },
  ],
  "of an alias once": [
    {
      "task.yaml": `family: web
containerDefinitions:
  - name: &app «ap‸p»
    image: a
  - name: db
    image: b
    dependsOn: [{containerName: *app}]
`,
    },
  ],
  "behind escapes and in other quotes": [
    {
      "service.json": SERVICE.replace('"web:3"', '"arn:aws:ecs:eu\\u002dwest-1:1:task-definition\\/«web»:3"'),
      "task.yaml": "family: '«we‸b»'\ncpu: '256'\ncontainerDefinitions: []\n",
    },
  ],
};

for (const [name, [files, tasks]] of Object.entries(REFERENCES))
  test(`references ${name}`, () => {
    const { scene, offset } = asked(files, tasks);
    assert.deepEqual(marked(files, references(scene, offset, true) ?? []), expected(files));
  });

test("references without the declaration", () => {
  const files = from(APP, "service.json");
  const { scene, offset } = asked(files);
  const bare = { ...files, "task.json": (files["task.json"] as string).replace('"name": "«app»"', '"name": "app"') };
  assert.deepEqual(marked(files, references(scene, offset, false) ?? []), expected(bare));
});

test("highlights are those of the same file, and tell the declaration", () => {
  for (const name of ["task.json", "service.json", "run.yaml"]) {
    const files = from(APP, name);
    const { scene, offset } = asked(files);
    const found = highlights(scene, offset);
    const own = { [name]: files[name] as string };
    assert.deepEqual(
      marked(
        own,
        found.map((one) => ({ ...one, path: scene.file.path })),
      ),
      expected(own),
    );
    assert.equal(found.filter(({ declares }) => declares).length, name === "task.json" ? 1 : 0, name);
  }
});
