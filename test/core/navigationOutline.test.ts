// Outline, symbols of the workspace, folding, growing selections and links.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf } from "../../server/src/core/base/text.js";
import { documentLinks } from "../../server/src/core/features/documentLinks.js";
import { type DocumentSymbol, documentSymbols } from "../../server/src/core/features/documentSymbols.js";
import { foldingRanges } from "../../server/src/core/features/foldingRanges.js";
import { selectionRanges } from "../../server/src/core/features/selectionRanges.js";
import { workspaceSymbols } from "../../server/src/core/features/workspaceSymbols.js";
import { asked, CURSOR, type Files } from "../support/navigationTest.js";

/** The file is the first one. */
function sceneOf(files: Files, tasks?: Readonly<Record<string, string>>) {
  const [first, ...others] = Object.entries(files);
  assert.ok(first !== undefined);
  return asked({ [first[0]]: CURSOR + first[1], ...Object.fromEntries(others) }, tasks).scene;
}

/** A symbol a line: what it is, its name, its detail, the text of its name's place. */
function lines(symbols: readonly DocumentSymbol[], text: string, indent = ""): readonly string[] {
  return symbols.flatMap(({ kind, name, detail, at, start, end, children }) => {
    assert.ok(start <= at.start && at.end <= end, `the place of ${name} lies in it`);
    const place = text.slice(at.start, at.end).replace(/^["']|["']$/g, "");
    const line = `${indent}${kind} ${name}${detail === undefined ? "" : ` (${detail})`}${place === name ? "" : ` at ${place}`}`;
    return [line, ...lines(children, text, `${indent}  `)];
  });
}

const OUTLINES: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "a task definition": [
    `{
  "family": "web",
  "runtimePlatform": { "cpuArchitecture": "ARM64" },
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1", "healthCheck": { "command": [] },
      "portMappings": [
        { "name": "http", "containerPort": 80, "hostPort": 8080, "protocol": "tcp" },
        { "containerPort": 443 }, { "containerPortRange": "90-99" }, {}
      ],
      "environment": [{ "name": "MODE", "value": "x" }, {}],
      "secrets": [{ "name": "KEY", "valueFrom": "arn" }],
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/d" }],
      "logConfiguration": { "logDriver": "awslogs" }
    },
    { "image": "redis:7" }, "\${more}", {}
  ],
  "volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs" } }, { "name": "tmp", "host": { "sourcePath": "/tmp" } }]
}`,
    [
      "taskDefinition web",
      "  container app (nginx:1)",
      "    port http (8080 → 80/tcp)",
      "    port 443 (443)",
      "    port 90-99 (90-99)",
      "    variable MODE",
      "    secret KEY",
      "    mount data (/d)",
      "    setting healthCheck",
      "    setting logConfiguration (awslogs)",
      "  container redis (redis:7) at redis:7",
      "  volume data (EFS)",
      "  volume tmp (/tmp)",
      "  setting runtimePlatform",
    ],
  ],
  "a bare list of containers, without a family": [
    '[{ "name": "app", "image": "nginx", "essential": true }]',
    ["taskDefinition Task definition at ", "  container app (nginx)"],
  ],
  "what is printed": [
    '{ "taskDefinition": { "family": "web", "revision": 3, "containerDefinitions": [{ "name": "app", "image": "a" }] } }',
    ["taskDefinition web", "  container app (a)"],
  ],
  "a service, and a task definition in the same file": [
    `serviceName: web
taskDefinition: web:3
desiredCount: 1
loadBalancers:
  - targetGroupArn: arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/front/0123
    containerName: app
    containerPort: 80
serviceRegistries:
  - registryArn: arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-1
serviceConnectConfiguration:
  enabled: true
  services:
    - portName: http
      discoveryName: web
volumeConfigurations:
  - name: data
capacityProviderStrategy:
  - {capacityProvider: spot, weight: 1, base: 2}
---
family: web
cpu: "256"
containerDefinitions: []
`,
    [
      "service web (web:3)",
      "  loadBalancer front (app:80) at arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/front/0123",
      "  loadBalancer srv-1 at arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-1",
      "  port http (web)",
      "  volume data",
      "  capacityProvider spot (base 2, weight 1)",
      "taskDefinition web",
    ],
  ],
  RunTask: [
    '{ "taskDefinition": "web", "cluster": "c", "overrides": { "containerOverrides": [{ "name": "app", "environment": [{ "name": "A" }] }] } }',
    ["service web", "  container app", "    variable A"],
  ],
  "a cluster and a capacity provider": [
    "clusterName: shop\ncapacityProviders: [FARGATE, spot]\n---\nname: spot\nautoScalingGroupProvider: {autoScalingGroupArn: g}\n",
    [
      "cluster shop",
      "  capacityProvider FARGATE",
      "  capacityProvider spot",
      "capacityProvider spot",
      "  setting autoScalingGroupProvider",
    ],
  ],
  "an alias is listed, with its place inside": [
    "family: &n web\ncontainerDefinitions:\n  - name: *n\n    image: a\n",
    ["taskDefinition web", "  container web (a) at "],
  ],
  "something else": ['{ "name": "x" }', []],
};

for (const [name, [text, expected]] of Object.entries(OUTLINES))
  test(`outline of ${name}`, () => {
    const { file } = sceneOf({ "file.x": text });
    assert.deepEqual(lines(documentSymbols(file), text), expected);
  });

const FILES: Files = {
  "task.json":
    '{ "family": "web-app", "containerDefinitions": [{ "name": "app", "image": "a" }], "volumes": [{ "name": "app" }] }',
  "service.yaml": "serviceName: web\ndesiredCount: 1\nlaunchType: EC2\ntaskDefinition: web-app\n",
  "cluster.yaml": "clusterName: shop\ncapacityProviders: [weber, FARGATE]\n",
  "update.yaml": "service: web\ncluster: shop\nforceNewDeployment: true\n",
};

const QUERIES: Readonly<Record<string, readonly string[]>> = {
  "": ["container app in web-app", "cluster shop", "service web", "taskDefinition web-app"],
  WEB: ["service web", "taskDefinition web-app"],
  app: ["container app in web-app", "taskDefinition web-app"],
  wap: ["taskDefinition web-app"],
  nothing: [],
};

for (const [query, expected] of Object.entries(QUERIES))
  test(`symbols of the workspace for "${query}"`, () => {
    const { workspace } = sceneOf(FILES);
    const found = workspaceSymbols(workspace, query);
    assert.deepEqual(
      found.map(({ kind, name, within }) => `${kind} ${name}${within === undefined ? "" : ` in ${within}`}`),
      expected,
    );
    for (const { name, text, start, end } of found)
      assert.equal(text.slice(start, end).replace(/^"|"$/g, ""), name, "the place of the name");
  });

const MANIFESTS: Files = {
  "web.yaml":
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, namespace: shop }\n---\napiVersion: v1\nkind: Service\nmetadata:\n  namespace: shop\n  name: 'web'\n",
  "list.json":
    '{ "apiVersion": "v1", "kind": "List", "items": [{ "apiVersion": "argoproj.io/v1alpha1", "kind": "Rollout", "metadata": { "name": "shop-web" } }, { "apiVersion": "v1", "kind": "Pod", "metadata": {} }] }',
  "filled.yaml": 'apiVersion: v1\nkind: Pod\nmetadata: { name: "${NAME}" }\n',
};

const OF_OBJECTS: Readonly<Record<string, readonly string[]>> = {
  "": ["Deployment web in shop", "Rollout shop-web", "Service web in shop"],
  web: ["Deployment web in shop", "Service web in shop", "Rollout shop-web"],
  "service web": ["Service web in shop"],
  "deployment/web": ["Deployment web in shop"],
  roll: ["Rollout shop-web"],
  pod: [],
};

for (const [query, expected] of Object.entries(OF_OBJECTS))
  test(`symbols of the workspace: objects for "${query}"`, () => {
    const found = workspaceSymbols(sceneOf(MANIFESTS).workspace, query);
    assert.deepEqual(
      found.map(({ name, within }) => `${name}${within === undefined ? "" : ` in ${within}`}`),
      expected,
    );
    for (const { kind, name, text, start, end } of found)
      assert.deepEqual([kind, name.split(" ")[1]], ["object", text.slice(start, end).replace(/^["']|["']$/g, "")]);
  });

/** Folded lines, counted from 0: first-last, `#` for comments. */
const FOLDED: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "objects and lists in JSON": [
    '{\n  "family": "a",\n  "containerDefinitions": [\n    {\n      "name": "a",\n      "image": "b"\n    }, { "name": "c" }\n  ]\n}\n',
    ["0-7", "2-6", "3-5"],
  ],
  "an object on one line": ['{ "family": "a", "containerDefinitions": [] }', []],
  "comments in a row, and one over lines": [
    '// a\n// b\n{\n  /* c\n     d */\n  "family": "a", // e\n  "containerDefinitions": []\n}',
    ["0-1#", "2-6", "3-4#"],
  ],
  "blocks in YAML, and a text of several lines": [
    "family: a\n# b\n# c\ncontainerDefinitions:\n  - name: a\n    command:\n      - |\n        x\n        y\n  - name: b\n    image: c\n\nvolumes: [\n  {name: a}\n]\n",
    ["1-2#", "3-10", "4-8", "5-8", "6-8", "9-10", "12-13"],
  ],
  "documents of one file": [
    "family: a\ncpu: 1\ncontainerDefinitions:\n  - name: a\n    image: b\n---\nfamily: b\n",
    ["2-4", "3-4"],
  ],
};

for (const [name, [text, expected]] of Object.entries(FOLDED))
  test(`folding: ${name}`, () => {
    const { source } = sceneOf({ [text.startsWith("//") ? "task.jsonc" : "task.x"]: text }).file;
    const found = foldingRanges({ source, lines: linesOf(text) });
    assert.deepEqual(
      found.map(({ startLine, endLine, isComment }) => `${startLine}-${endLine}${isComment ? "#" : ""}`),
      expected,
    );
  });

/** Text with the cursor → what is selected, from the inside outward, up to the whole text. */
const SELECTED: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "a text in JSON": [
    '{ "family": "we‸b", "cpu": "1" }',
    ["web", '"web"', '"family": "web"', ' "family": "web", "cpu": "1" ', '{ "family": "web", "cpu": "1" }'],
  ],
  "a key in YAML": ["fam‸ily: a\ncpu: '1'\n", ["family", "family: a", "family: a\ncpu: '1'", "family: a\ncpu: '1'\n"]],
  "in a list": ["a: [x, ‸y]", ["y", "x, y", "[x, y]", "a: [x, y]"]],
  "between documents": ["a: 1\n---‸\nb: 2\n", ["a: 1\n---\nb: 2\n"]],
};

for (const [name, [marked, expected]] of Object.entries(SELECTED))
  test(`selection grows from ${name}`, () => {
    const { scene, offset } = asked({ "task.x": marked });
    const { source } = scene.file;
    assert.deepEqual(
      selectionRanges({ source }, offset).map(({ start, end }) => source.text.slice(start, end)),
      expected,
    );
  });

const IMAGES: Readonly<Record<string, string | undefined>> = {
  nginx: "https://hub.docker.com/_/nginx",
  "library/nginx:1.27": "https://hub.docker.com/_/nginx",
  "docker.io/grafana/grafana@sha256:00": "https://hub.docker.com/r/grafana/grafana",
  "public.ecr.aws/docker/library/nginx:1": "https://gallery.ecr.aws/docker/library/nginx",
  "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1":
    "https://eu-west-1.console.aws.amazon.com/ecr/repositories/private/123456789012/shop/web?region=eu-west-1",
  "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/web":
    "https://cn-north-1.console.amazonaws.cn/ecr/repositories/private/123456789012/web?region=cn-north-1",
  "123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu/web":
    "https://eusc-de-east-1.console.amazonaws-eusc.eu/ecr/repositories/private/123456789012/web?region=eusc-de-east-1",
  "quay.io/prometheus/prometheus": "https://quay.io/repository/prometheus/prometheus",
  "ghcr.io/owner/repo/image:1": "https://ghcr.io/owner/repo/image",
  "mcr.microsoft.com/dotnet/aspnet:8.0": "https://mcr.microsoft.com/artifact/mar/dotnet/aspnet",
  "eu.gcr.io/project/image": "https://eu.gcr.io/project/image",
  "europe-docker.pkg.dev/project/repo/image": "https://europe-docker.pkg.dev/project/repo/image",
  "registry.example.com:5000/app": undefined,
  "${IMAGE}": undefined,
  "nginx:${TAG}": undefined,
};

for (const [image, url] of Object.entries(IMAGES))
  test(`link of the image ${image}`, () => {
    const text = JSON.stringify({ family: "a", containerDefinitions: [{ name: "a", image }] });
    const links = documentLinks(sceneOf({ "task.json": text }));
    assert.deepEqual(
      links.map(({ start, end, target }) => [text.slice(start, end), target]),
      url === undefined ? [] : [[image, { url }]],
    );
  });

const ARNS: Readonly<Record<string, string | undefined>> = {
  "arn:aws:iam::123456789012:role/path/execution": "https://console.aws.amazon.com/iam/home#/roles/details/execution",
  "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3":
    "https://eu-west-1.console.aws.amazon.com/ecs/v2/task-definitions/web/3?region=eu-west-1",
  "arn:aws:ecs:eu-west-1:123456789012:service/shop/web":
    "https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/shop/services/web?region=eu-west-1",
  "arn:aws-cn:ecs:cn-north-1:123456789012:cluster/shop":
    "https://cn-north-1.console.amazonaws.cn/ecs/v2/clusters/shop?region=cn-north-1",
  "arn:aws-eusc:ecs:eusc-de-east-1:123456789012:cluster/shop":
    "https://eusc-de-east-1.console.amazonaws-eusc.eu/ecs/v2/clusters/shop?region=eusc-de-east-1",
  "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/web:*":
    "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Fecs$252Fweb",
  "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbC123:password::":
    "https://eu-west-1.console.aws.amazon.com/secretsmanager/secret?name=shop/db&region=eu-west-1",
  "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/db":
    "https://eu-west-1.console.aws.amazon.com/systems-manager/parameters/shop/db/description?region=eu-west-1",
  "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123":
    "https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#TargetGroup:targetGroupArn=arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123",
  "arn:aws:s3:::bucket/env/a.env": "https://console.aws.amazon.com/s3/object/bucket?prefix=env/a.env",
  "arn:aws:unknown:eu-west-1:123456789012:thing/x": undefined,
  "arn:aws-iso:ecs:us-iso-east-1:123456789012:cluster/a": undefined,
  "arn:aws:ecs:${REGION}:123456789012:cluster/a": undefined,
};

for (const [arn, url] of Object.entries(ARNS))
  test(`link of ${arn}`, () => {
    const text = `family: a\ntaskRoleArn: "${arn}"\ncontainerDefinitions: []\n`;
    const links = documentLinks(sceneOf({ "task.yaml": text }));
    assert.deepEqual(
      links.map(({ start, end, target }) => [text.slice(start, end), target]),
      url === undefined ? [] : [[arn, { url }]],
    );
  });

test("a service leads to the file of its task definition, whatever it is named by", () => {
  const service = (task: string) =>
    `{ "serviceName": "s", "desiredCount": 1, "launchType": "EC2", "taskDefinition": "${task}" }`;
  const task = '{ "family": "web", "cpu": "256", "containerDefinitions": [] }';
  for (const reference of ["web", "web:3", "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3"]) {
    const links = documentLinks(sceneOf({ "service.json": service(reference), "tasks/web.json": task }));
    assert.deepEqual(
      links.map(({ target, tooltip }) => [target, tooltip]),
      [[{ path: "/work/tasks/web.json" }, "Open web.json"]],
    );
  }
  assert.deepEqual(documentLinks(sceneOf({ "service.json": service("other"), "tasks/web.json": task })), []);
});
