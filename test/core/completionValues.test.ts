// Values in definitions: which are offered where, and what is said of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionItem } from "../../server/src/core/features/completion.js";
import { expanded, itemsAt } from "../support/completionTest.js";

const FARGATE = '"requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc"';

/** A task definition for Fargate with more at its top. */
function task(more: string): string {
  return `{ "family": "a", ${FARGATE}, ${more} }`;
}

function container(more: string): string {
  return task(`"containerDefinitions": [{ "name": "app", "image": "b", ${more} }, { "name": "log", "image": "c" }]`);
}

function service(more: string): string {
  return `{ "serviceName": "a", "desiredCount": 1, ${more} }`;
}

/** A text with `|` for the cursor → the first labels. */
const OFFERED: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "network modes": ['{ "containerDefinitions": [], "networkMode": | }', ["awsvpc", "bridge", "host", "none"]],
  booleans: [container('"readonlyRootFilesystem": |'), ["true", "false"]],
  "CPU without memory": [task('"cpu": |'), ["256", "512", "1024", "2048", "4096", "8192", "16384", "32768"]],
  "CPU for a memory": [task('"memory": "1024", "cpu": |'), ["256", "512"]],
  "memory for a CPU": [task('"cpu": "256", "memory": |'), ["512", "1024", "2048"]],
  "memory for a CPU in other words": [task('"cpu": ".5 vCPU", "memory": "|"'), ["1024", "2048", "3072", "4096"]],
  "CPU on Windows": [
    task('"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }, "cpu": "|"'),
    ["1024", "2048", "4096"],
  ],
  "launch types that are not there yet": [
    '{ "containerDefinitions": [], "requiresCompatibilities": ["FARGATE", |] }',
    ["EC2", "MANAGED_INSTANCES", "EXTERNAL"],
  ],
  "log drivers, those of Fargate first": [
    container('"logConfiguration": { "logDriver": "|" }'),
    ["awslogs", "awsfirelens", "splunk"],
  ],
  "regions of log groups": [
    container('"logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-region": | } }'),
    ["us-east-1", "us-west-2"],
  ],
  "values of an option": [
    container('"logConfiguration": { "logDriver": "awslogs", "options": { "mode": | } }'),
    ["non-blocking", "blocking"],
  ],
  "capabilities, the one of Fargate first": [
    container('"linuxParameters": { "capabilities": { "add": [|] } }'),
    ["SYS_PTRACE", "NET_ADMIN"],
  ],
  "other containers": [container('"dependsOn": [{ "containerName": | }]'), ["log"]],
  "containers to take volumes from": [container('"volumesFrom": [{ "sourceContainer": "|" }]'), ["log"]],
  volumes: [
    container('"mountPoints": [{ "sourceVolume": | }]').replace(/ \}$/, ', "volumes": [{ "name": "data" }] }'),
    ["data"],
  ],
  intervals: [container('"healthCheck": { "interval": | }'), ["30", "10", "15", "60"]],
  "kernel parameters": [container('"systemControls": [{ "namespace": | }]'), ["net.core.somaxconn"]],
  "limits of processes": [container('"ulimits": [{ "name": | }]'), ["nofile", "nproc"]],
  secrets: [
    container('"secrets": [{ "name": "A", "valueFrom": | }]'),
    ["arn:aws:secretsmanager:us-east-1:123456789012:secret:name-AbCdEf"],
  ],
  "an item of a list of objects": [container('"portMappings": [|]'), ["{…}", "{}"]],
  "an object": [container('"healthCheck": |'), ["{…}", "{}"]],
  "a list of texts": [container('"command": |'), ["[…]", "[]"]],
  "nothing in a text of the user's": [container('"hostname": "|"'), []],
  "fields of a strategy": [service('"placementStrategy": [{ "type": "binpack", "field": | }]'), ["cpu", "memory"]],
  "capacity providers": [
    service('"capacityProviderStrategy": [{ "capacityProvider": | }]'),
    ["FARGATE", "FARGATE_SPOT"],
  ],
  subnets: [
    service('"networkConfiguration": { "awsvpcConfiguration": { "subnets": [|] } }'),
    ["subnet-0123456789abcdef0"],
  ],
};

for (const [name, [marked, labels]] of Object.entries(OFFERED)) {
  test(`offered: ${name}`, () => {
    const offered = valuesAt(marked).map(({ label }) => label);
    assert.deepEqual(offered.slice(0, labels.length), labels);
    if (labels.length === 0) assert.deepEqual(offered, []);
  });
}

/** An expression with `|` for the cursor → labels that are offered, and one that is not. */
const EXPRESSIONS: readonly (readonly [string, readonly string[], string])[] = [
  ["|", ["attribute:ecs.instance-type == t3.medium", "attribute:ecs.os-type", "not"], "=="],
  ["attr|", ["attribute:ecs.instance-type", "task:group"], "and"],
  ["attribute:ecs.os-type |", ["==", "!=", "in", "exists"], "linux"],
  ["runningTasksCount |", [">=", "<"], "in"],
  ["attribute:ecs.os-type == |", ["linux", "windows"], "and"],
  ["attribute:ecs.os-type in |", ["[linux, windows]"], "linux"],
  ["attribute:ecs.os-type in [li|]", ["linux", "windows"], "and"],
  ["attribute:ecs.os-type !in [linux] |", ["and", "or"], "linux"],
  ["attribute:ecs.os-type exists |", ["and", "or"], "=="],
  ["(attribute:ecs.os-type == linux or |)", ["attribute:ecs.instance-type", "not"], "or"],
  ["attribute:ecs.availability-zone == |", ["us-east-1a"], "t3.medium"],
  ["attribute:ecs.instance-type == |", ["t3.medium", "m7g.large"], "a1.large"],
  ["attribute:ecs.instance-type in [t3.small, a1.|]", ["a1.large"], "t3.medium"],
  ["attribute:ecs.instance-type =~ t3.* |", ["and", "or"], "=="],
];

for (const [marked, labels, other] of EXPRESSIONS) {
  test(`in an expression: ${marked}`, () => {
    const constraint = `"placementConstraints": [{ "type": "memberOf", "expression": "${marked}" }]`;
    const offered = valuesAt(`{ "containerDefinitions": [], ${constraint} }`).map(({ label }) => label);
    for (const label of labels) assert.ok(offered.includes(label), `${label} of ${offered.join(" ")}`);
    assert.ok(!offered.includes(other));
  });
}

/** A text with `|` for the cursor, the label that is taken → the text after it. */
const TAKEN: readonly (readonly [string, string, string])[] = [
  [
    '{ "containerDefinitions": [], "networkMode": "br|" }',
    "bridge",
    '{ "containerDefinitions": [], "networkMode": "bridge" }',
  ],
  ['{ "containerDefinitions": [], "cpu": | }', "256", '{ "containerDefinitions": [], "cpu": "256" }'],
  ["containerDefinitions: []\ncpu: |\n", "256", 'containerDefinitions: []\ncpu: "256"\n'],
  ["containerDefinitions: []\ncpu: '|'\n", "256", "containerDefinitions: []\ncpu: '256'\n"],
  ["containerDefinitions: []\ncpu:|\n", "256", 'containerDefinitions: []\ncpu: "256"\n'],
  [
    "containerDefinitions: []\nnetworkMode: aws|vpc # mode\n",
    "host",
    "containerDefinitions: []\nnetworkMode: host # mode\n",
  ],
  [
    "containerDefinitions: []\nrequiresCompatibilities: |\n",
    "EC2",
    "containerDefinitions: []\nrequiresCompatibilities:\n  - EC2\n",
  ],
  [
    "containerDefinitions: []\nrequiresCompatibilities:\n  - EC2\n  |\n",
    "EXTERNAL",
    "containerDefinitions: []\nrequiresCompatibilities:\n  - EC2\n  - EXTERNAL\n",
  ],
  [
    '{ "containerDefinitions": [], "placementConstraints": [{ "expression": "attribute:ecs.os-type == li| and x" }] }',
    "windows",
    '{ "containerDefinitions": [], "placementConstraints": [{ "expression": "attribute:ecs.os-type == windows and x" }] }',
  ],
];

for (const [marked, label, expected] of TAKEN) {
  test(`taken: ${label} at ${JSON.stringify(marked)}`, () => {
    const items = valuesAt(marked);
    const item = items.find((one) => one.label === label);
    assert.ok(item, items.map((one) => one.label).join(", "));
    assert.equal(expanded(marked.replace("|", ""), item), expected);
  });
}

test("sizes say what they are and what they cost a month", () => {
  const detail = (marked: string, label: string) => valuesAt(marked).find((item) => item.label === label)?.detail;
  assert.equal(detail(task('"cpu": "256", "memory": |'), "512"), "512 MiB; $9.01 a month");
  assert.equal(detail(task('"memory": |'), "2048"), "2 GiB; from $13.88 a month; with 0.25 vCPU or more");
  assert.equal(detail(task('"cpu": |'), "1024"), "1 vCPU; from $36.04 a month; 2 GiB to 8 GiB");
  const arm = task('"runtimePlatform": { "cpuArchitecture": "ARM64" }, "cpu": "256", "memory": |');
  assert.match(detail(arm, "512") ?? "", /\$7\.\d\d a month/);
  const priced = (marked: string) => valuesAt(marked).find(({ label }) => label === "512")?.documentation;
  assert.equal(
    priced(task('"cpu": "256", "memory": |')),
    "On Fargate on x86, for a task that runs all the time: prices of us-east-1, March 2026.",
  );
  assert.match(priced(arm) ?? "", /^On Fargate on ARM, /);
});

test("on instances any size goes", () => {
  const items = valuesAt('{ "requiresCompatibilities": ["EC2"], "containerDefinitions": [], "cpu": | }');
  assert.ok(items.every(({ detail = "" }) => !detail.includes("$")));
});

/** A text with `|` for the cursor, a label that comes behind all sound ones → what its detail says. */
const FLAWED: readonly (readonly [string, string, RegExp])[] = [
  [container("|"), "links", /network mode awsvpc does not know/],
  [container("|"), "privileged", /Fargate never allows/],
  [container("|"), "dnsServers", /awsvpc does not support/],
  [container('"portMappings": [{ "containerPort": 80, | }]'), "hostPort", /network mode awsvpc maps no ports/],
  [task("|"), "ipcMode", /not known on Fargate/],
  [task("|"), "placementConstraints", /Fargate/],
  [container('"logConfiguration": { "logDriver": | }'), "syslog", /Fargate does not have the log driver syslog/],
  [service('"launchType": "FARGATE", |'), "placementStrategy", /Fargate/],
];

for (const [marked, label, why] of FLAWED) {
  test(`last, with the reason: ${label} at ${marked}`, () => {
    const items = valuesAt(marked);
    const index = items.findIndex((item) => item.label === label);
    assert.match(items[index]?.detail ?? "", why);
    assert.ok(index >= items.length / 3, `${index} of ${items.length}`);
  });
}

test("what only lacks something else that may still be written is no worse for it", () => {
  const labels = valuesAt(container("|")).map(({ label }) => label);
  for (const label of ["secrets", "logConfiguration", "environmentFiles"])
    assert.ok(labels.indexOf(label) < labels.indexOf("privileged"), label);
});

/** Without the parts, which have tests of their own. */
function valuesAt(marked: string): readonly CompletionItem[] {
  const path = marked.includes("serviceName") ? { path: "/work/service.json" } : {};
  return itemsAt({ marked, ...path }).filter(({ kind }) => kind !== "part");
}
